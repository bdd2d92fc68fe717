import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import { When } from '../when.tsx';
import type { CheckView } from './load-check.ts';

/** The signatures that the newsroom asks for, and a button for those that the person may give. */
export function Signatures({ view }: { view: CheckView }) {
  const { request, signatures } = view;
  const { t } = request;
  if (signatures.length === 0) return null;
  return (
    <section class="check-signatures" aria-labelledby="signatures" id="check-signatures">
      <h2 id="signatures">{t.checkSign}</h2>
      <ul>
        {signatures.map((signature) => (
          <li>
            <SignatureState view={view} signature={signature} />
            {signature.rule.when === 'accusation' && <p class="hint">{t.checkSignWhen}</p>}
            <SignForm view={view} signature={signature} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { view: CheckView; signature: CheckView['signatures'][number] };

function SignatureState({ view: { request }, signature: { rule, state, by, at } }: Props) {
  const { t } = request;
  const values = { label: rule.label, name: by ?? '' };
  return (
    <p data-signature={state}>
      {state === 'open' && fill(t.checkSignOpen, values)}
      {state === 'reopened' && fill(t.checkSignReopened, values)}
      {state === 'signed' && (
        <>
          {fill(t.checkSigned, values)} {at && <When at={at} request={request} />}
        </>
      )}
    </p>
  );
}

function SignForm({ view: { request, draft, sentences }, signature: { rule, state } }: Props) {
  const { t, user } = request;
  if (state === 'signed' || !user.can(rule.by)) return null;
  if (rule.proofs && sentences.some(({ done }) => !done)) return <p class="soft">{t.checkSignNeeds}</p>;
  return (
    <DeskForm request={request}>
      <input type="hidden" name="rule" value={rule.id} />
      <input type="hidden" name="version" value={draft.version} />
      <button type="submit" name="do" value="sign">
        {fill(t.checkSignButton, { label: rule.label })}
      </button>
    </DeskForm>
  );
}
