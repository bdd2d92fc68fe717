import type { Approval } from '../../accounts/index.ts';
import { fill, formatNumber } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { Field } from '../fields.tsx';

interface Props {
  request: DeskRequest;
  open: readonly Approval[];
  /** The first titles of what lies in the trash. */
  trash: readonly { title: string }[];
  counts: { inTrash: number; articles: number };
  /** What a form said that was refused. */
  kept?: URLSearchParams;
}

/** The forms by which one person asks; none for what is open already. */
export function AskForms({ open, ...props }: Props) {
  const isFree = (action: Approval['action']) => open.every((one) => one.action !== action);
  return (
    <>
      {isFree('trash.empty') && <AskTrash {...props} />}
      {isFree('archive.delete') && <AskArchive {...props} />}
    </>
  );
}

function AskTrash({ request, trash, counts: { inTrash }, kept }: Omit<Props, 'open'>) {
  const { t, language } = request;
  return (
    <section aria-labelledby="ask-trash">
      <h2 id="ask-trash">{t.approvalAction_trash_empty}</h2>
      {inTrash === 0 ? (
        <p>{t.approvalTrashEmpty}</p>
      ) : (
        <>
          <p>{fill(t.approvalAsk_trash, { n: formatNumber(inTrash, language) })}</p>
          <TrashList t={t} trash={trash} more={inTrash > trash.length} />
          <DeskForm request={request} class="desk-form">
            <Reason t={t} name="reason-trash" value={said(kept, 'reason-trash')} />
            <label class="check">
              <input type="checkbox" name="backup" value="yes" checked={!kept || kept.has('backup')} />
              <span>
                {t.approvalBackup} <small>{t.approvalBackupHint}</small>
              </span>
            </label>
            <button type="submit" name="do" value="ask:trash.empty">
              {t.approvalAskButton}
            </button>
          </DeskForm>
        </>
      )}
    </section>
  );
}

/** What would go, by its titles. */
export function TrashList({ t, trash, more }: { t: DeskRequest['t']; trash: Props['trash']; more: boolean }) {
  return (
    <details>
      <summary>{t.approvalTrashShow}</summary>
      <ul>
        {trash.map(({ title }) => (
          <li>{title || '–'}</li>
        ))}
        {more && <li>…</li>}
      </ul>
    </details>
  );
}

function AskArchive({ request, counts: { articles }, kept }: Omit<Props, 'open'>) {
  const { t, language } = request;
  return (
    <section aria-labelledby="ask-archive">
      <h2 id="ask-archive">{t.approvalAction_archive_delete}</h2>
      <p>{fill(t.approvalAsk_archive, { n: formatNumber(articles, language) })}</p>
      <p>
        {t.approvalBackupAlways} {t.approvalBackupHint}
      </p>
      <DeskForm request={request} class="desk-form">
        <Reason t={t} name="reason-archive" value={said(kept, 'reason-archive')} />
        <Field label={t.approvalName} name="name" value={said(kept, 'name')} required autocomplete="off" />
        <button type="submit" name="do" value="ask:archive.delete">
          {t.approvalAskButton}
        </button>
      </DeskForm>
    </section>
  );
}

function Reason({ t, name, value }: { t: DeskRequest['t']; name: string; value: string }) {
  return (
    <Field label={t.approvalReason} name={name} value={value} hint={t.approvalReasonHint} required maxLength={2000} />
  );
}

const said = (kept: URLSearchParams | undefined, name: string) => kept?.get(name) ?? '';
