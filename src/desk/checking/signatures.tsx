import { SignatureList } from '../signature-list.tsx';
import type { CheckView } from './load-check.ts';

/** The signatures that the newsroom asks for, under the sentences that they are about. */
export function Signatures({ view: { request, draft, signatures, sentences } }: { view: CheckView }) {
  const { t } = request;
  if (signatures.length === 0) return null;
  const unproven = sentences.some(({ done }) => !done);
  return (
    <section class="check-signatures" aria-labelledby="signatures" id="check-signatures">
      <h2 id="signatures">{t.workSignatures}</h2>
      <SignatureList request={request} version={draft.version} signatures={signatures} unproven={unproven} />
    </section>
  );
}
