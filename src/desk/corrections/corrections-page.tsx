import { correctionReach } from '../../audience/index.ts';
import type { Page } from '../../kit/index.ts';
import { listCorrections } from '../../newsroom/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { CorrectionTable } from './correction-table.tsx';

/** Corrections on one page. */
const PAGE = 100;

/** `/desk/corrections`: what was corrected, and how far the news of it has come. */
export async function showCorrections(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t } = request;
  const corrections = await listCorrections(desk.db, { limit: PAGE });
  const reach = await correctionReach(desk.db, corrections);
  return deskPage(request, {
    title: t.checkCorrections,
    main: (
      <>
        <h1>{t.checkCorrections}</h1>
        <p class="soft">{t.correctHint}</p>
        {corrections.length === 0 ? (
          <p>{t.correctNone}</p>
        ) : (
          <CorrectionTable request={request} corrections={corrections} reach={reach} />
        )}
      </>
    ),
  });
}
