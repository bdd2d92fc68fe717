import type { Proof } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { When } from '../when.tsx';
import { SentenceFields } from './sentence-fields.tsx';

interface Props {
  request: DeskRequest;
  proofs: readonly Proof[];
  /** The sentence that they can be taken away from; null: they can't. */
  sentence: { n: number; sentence: string } | null;
}

/** The proofs of a sentence, each with what it is, who brought it, and what it says to those who may read it. */
export function ProofList({ request, proofs, sentence }: Props) {
  const { t } = request;
  if (proofs.length === 0) return <p class="soft">{t.checkNoProof}</p>;
  return (
    <ul class="check-proofs">
      {proofs.map((proof) => (
        <li>
          <p>
            <strong>{t[`checkProof_${proof.kind}`]}</strong>
            {proof.confidential && (
              <>
                {' '}
                <span class="check-closed">{t.checkProofConfidential}</span>
              </>
            )}{' '}
            <Says proof={proof} request={request} />
            {!proof.proves && <span class="check-wanting"> ({t.checkProofNotEnough})</span>}
          </p>
          <p class="soft">
            {fill(t.checkBy, { name: proof.by })} <When at={proof.at} request={request} />
          </p>
          {sentence && (
            <DeskForm request={request}>
              <SentenceFields sentence={sentence} />
              <input type="hidden" name="proof" value={proof.id} />
              <button type="submit" name="do" value="removeProof" class="quiet">
                {t.checkProofRemove}
              </button>
            </DeskForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function Says({ proof, request: { t } }: { proof: Proof; request: DeskRequest }) {
  const { hidden, fault, document, page, url, archivedUrl, note } = proof;
  if (fault) return <em class="check-wanting">{t[`checkProofFault_${fault}`]}</em>;
  if (hidden) return <em>{t.checkProofHidden}</em>;
  return (
    <>
      {url && (
        <a href={url} target="_blank" rel="noopener noreferrer" class="check-address">
          {url}
        </a>
      )}
      {archivedUrl && (
        <>
          {' '}
          (
          <a href={archivedUrl} target="_blank" rel="noopener noreferrer">
            {t.checkProofCopy}
          </a>
          )
        </>
      )}
      {document && (
        <>
          {' '}
          <a href={`/desk/documents/${document.hash}`}>{document.title}</a>
          {page !== null && `, ${fill(t.checkProofPage, { n: page })}`}
        </>
      )}
      {note && <span class="check-note">{note}</span>}
    </>
  );
}
