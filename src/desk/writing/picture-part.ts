import { keepPicture } from '../../archive/index.ts';
import { type Page, UserError } from '../../kit/index.ts';
import { fill } from '../../ui/index.ts';
import { jsonPage } from '../desk-page.tsx';
import type { Desk, DeskFormRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';
import { openForScript } from './open-article.ts';

/** Keeps a picture that somebody puts into the text. */
export async function takePicture(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openForScript(desk, request);
  if ('no' in opened) return opened.no;
  const { t } = request;
  const [file] = request.files;
  if (!file) return jsonPage({ error: t.saidNoPicture }, 422);
  try {
    const kept = await keepPicture(desk.db, { file: file.path, folder: desk.dataDir, origin: desk.site.origin });
    return jsonPage({ src: kept.url, shown: kept.path, width: kept.width, height: kept.height });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return jsonPage({ error: fill(t.pictureBad, { why: faultWords(error, t) }) }, 422);
  }
}
