import { DeskForm } from '../desk-page.tsx';
import { Area, Field } from '../fields.tsx';
import { Key } from '../review/key.tsx';
import type { CheckView } from './load-check.ts';
import { SentenceFields } from './sentence-fields.tsx';

interface Props {
  view: CheckView;
  sentence: { n: number; sentence: string };
  /** What was sent and could not be stored. */
  again: URLSearchParams | null;
}

/** The three kinds of proof, each a form that a key opens. */
export function ProofForms({ view, sentence, again }: Props) {
  const { t, user } = view.request;
  const kinds = [
    ['document', 'd'],
    ['link', 'l'],
    ['note', 'n'],
  ] as const;
  return (
    <div class="check-forms">
      <datalist id="kept-documents">
        {view.documents.map(({ slug, title }) => (
          <option value={slug}>{title}</option>
        ))}
      </datalist>
      {kinds.map(([kind, key]) => {
        const was = again?.get('kind') === kind ? again : null;
        return (
          <details open={was !== null}>
            <summary data-key={key} aria-keyshortcuts={key}>
              {t[`checkProof_${kind}`]} <Key name={key} />
            </summary>
            <DeskForm request={view.request} class="desk-form">
              <SentenceFields sentence={sentence} />
              <input type="hidden" name="kind" value={kind} />
              {kind === 'document' && <DocumentFields view={view} was={was} />}
              {kind === 'link' && <LinkFields view={view} was={was} />}
              {kind === 'note' && (
                <Area label={t.checkNote} name="note" rows={4} hint={t.checkNoteHint} value={was?.get('note') ?? ''} />
              )}
              {kind !== 'note' && (
                <label class="check">
                  <input type="checkbox" name="confidential" value="yes" checked={was?.has('confidential')} />
                  <span>{t.checkConfidential}</span>
                </label>
              )}
              <button type="submit" name="do" value="proof" data-enter>
                {t.checkAddProof}
              </button>
            </DeskForm>
            {kind === 'document' && user.can('proof.read') && (
              <p>
                <a href="/desk/documents">{t.checkDocumentKeep}</a>
              </p>
            )}
          </details>
        );
      })}
    </div>
  );
}

type FieldsProps = { view: CheckView; was: URLSearchParams | null };

function DocumentFields({ view: { request }, was }: FieldsProps) {
  const { t } = request;
  return (
    <>
      <Field
        label={t.checkDocument}
        name="document"
        hint={t.checkDocumentHint}
        value={was?.get('document') ?? ''}
        list="kept-documents"
        autocomplete="off"
      />
      <Field label={t.checkPage} name="page" type="number" min="1" step="1" value={was?.get('page') ?? ''} />
    </>
  );
}

function LinkFields({ view: { request }, was }: FieldsProps) {
  const { t } = request;
  const of = (name: string) => was?.get(name) ?? '';
  return (
    <>
      <Field label={t.checkUrl} name="url" type="url" value={of('url')} maxLength={2000} />
      <Field
        label={t.checkArchived}
        name="archivedUrl"
        type="url"
        hint={t.checkArchivedHint}
        value={of('archivedUrl')}
        maxLength={2000}
      />
      <Field label={t.checkArchivedDocument} name="copy" value={of('copy')} list="kept-documents" autocomplete="off" />
    </>
  );
}
