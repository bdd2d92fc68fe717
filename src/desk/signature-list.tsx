import type { AskedSignature } from '../newsroom/index.ts';
import { fill } from '../ui/index.ts';
import { DeskForm } from './desk-page.tsx';
import type { DeskRequest } from './desk-types.ts';
import { wordFor } from './review/words-of.ts';
import { When } from './when.tsx';

interface Props {
  request: DeskRequest;
  /** Version of the draft that is looked at: another is not signed. */
  version: number;
  signatures: readonly AskedSignature[];
  /** Whether sentences are still to be dealt with. */
  unproven: boolean;
}

/** The signatures that the newsroom asks for: how each stands, and a form for those that the person may give. */
export function SignatureList({ signatures, ...props }: Props) {
  const { t } = props.request;
  return (
    <ul class="asked">
      {signatures.map((one) => (
        <li class={one.state}>
          <strong>{one.rule.label}</strong>
          <span>
            {wordFor(t, 'workSignature', one.state)}
            {one.by && one.at && (
              <>
                {': '}
                {one.by}, <When at={one.at} request={props.request} />
              </>
            )}
            {one.note && <q>{one.note}</q>}
          </span>
          {one.rule.when === 'accusation' && one.state !== 'signed' && <span class="hint">{t.checkSignWhen}</span>}
          {one.state !== 'signed' && <Sign {...props} signature={one} />}
        </li>
      ))}
    </ul>
  );
}

type SignProps = Omit<Props, 'signatures'> & { signature: AskedSignature };

function Sign({ request, version, unproven, signature: { rule, hindrance } }: SignProps) {
  const { t } = request;
  if (hindrance === 'own') return <span class="soft">{t.workSignOwn}</span>;
  if (hindrance === 'refused')
    return <span class="soft">{fill(t.workSignBy, { who: wordFor(t, 'workSigner', rule.by) })}</span>;
  if (rule.proofs && unproven) return <span class="soft">{t.checkSignNeeds}</span>;
  const id = `note-${rule.id}`;
  return (
    <DeskForm request={request} class="desk-inline">
      <input type="hidden" name="rule" value={rule.id} />
      <input type="hidden" name="version" value={version} />
      <div class="desk-field">
        <label for={id}>{t.workSignNote}</label>
        <input id={id} name="note" maxLength={2000} />
      </div>
      <button type="submit" name="do" value="sign">
        {fill(t.workSign, { what: rule.label })}
      </button>
    </DeskForm>
  );
}
