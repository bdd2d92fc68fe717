import type { AskedSignature, ChecklistPoint } from '../../newsroom/index.ts';
import { DeskForm } from '../desk-page.tsx';
import { SignatureList } from '../signature-list.tsx';
import { When } from '../when.tsx';
import type { WorkProps } from './open-work.ts';
import { Warnings } from './warnings.tsx';

/** What is asked before the words go out: signatures, checklist, warnings. */
export function GateSections(props: WorkProps) {
  const { request, work } = props;
  const { t } = request;
  const { gate, draft } = work;
  if (!gate.asked)
    return draft.publishAt ? (
      <section aria-labelledby="gate">
        <h2 id="gate">{t.workGate}</h2>
        <p>{t.workPassed}</p>
      </section>
    ) : null;
  if (draft.state === 'trash') return null;
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">{t.workGate}</h2>
      <Signatures {...props} signatures={gate.signatures} />
      <Checklist {...props} points={gate.checklist} />
      <Warnings {...props} />
    </section>
  );
}

function Signatures({ request, work, signatures }: WorkProps & { signatures: readonly AskedSignature[] }) {
  const { t } = request;
  if (signatures.length === 0) return <p class="soft">{t.workNoSignatures}</p>;
  const { draft, gate } = work;
  const unproven = gate.warnings.some(({ code }) => code === 'unproven');
  return (
    <>
      <h3>{t.workSignatures}</h3>
      <SignatureList request={request} version={draft.version} signatures={signatures} unproven={unproven} />
    </>
  );
}

function Checklist({ request, points }: WorkProps & { points: readonly ChecklistPoint[] }) {
  const { t, user } = request;
  if (points.length === 0) return null;
  return (
    <>
      <h3>{t.workChecklist}</h3>
      <ul class="asked">
        {points.map(({ id, label, ticked }) => (
          <li class={ticked ? 'signed' : 'open'}>
            <strong>{label}</strong>
            <span>
              {ticked ? (
                <>
                  {t.workTicked}: {ticked.by}, <When at={ticked.at} request={request} />
                </>
              ) : (
                t.workUnticked
              )}
            </span>
            {user.can('article.read') && (
              <DeskForm request={request}>
                <input type="hidden" name="do" value="tick" />
                <input type="hidden" name="rule" value={id} />
                <button type="submit" name="ticked" value={ticked ? 'no' : 'yes'} class="quiet">
                  {ticked ? t.workUntick : t.workTick} <span class="unseen">{label}</span>
                </button>
              </DeskForm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
