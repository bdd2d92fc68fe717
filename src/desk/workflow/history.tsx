import type { Page } from '../../kit/index.ts';
import { type Draft, listVersions, mayWrite, restoreRevision, type VersionEntry } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { ArticleTabs } from '../article-tabs.tsx';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done, Fault } from '../fields.tsx';
import { openToRead } from '../open-to-read.ts';
import { When } from '../when.tsx';
import { Comparison } from './comparison.tsx';
import { nameOf, whoOf } from './history-words.ts';
import { NOW, type ReadVersion, readAnyVersion } from './read-any-version.ts';

/** Entries of the history that are shown. */
const MOST = 300;

/** `/desk/articles/:id/history`: who saved what and when; two of it compared; an earlier one made the draft's. */
export async function showHistory(desk: Desk, request: DeskRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  return 'no' in opened ? opened.no : historyPage(desk, request, opened.draft, null);
}

async function historyPage(desk: Desk, request: DeskRequest, draft: Draft, fault: string | null): Promise<Page> {
  const { t, query } = request;
  const versions = await listVersions(desk.db, draft.articleId, MOST);
  const [older, newer] = await readSides(desk, draft, query, versions);
  return deskPage(request, {
    title: `${t.workHistory}: ${draft.title}`,
    status: fault ? 409 : 200,
    wide: older !== null && newer !== null,
    main: (
      <div class="work">
        <p class="crumb">
          <a href="/desk/articles">{t.articlesDesk}</a>
        </p>
        <h1 lang={draft.fields.language}>{draft.title || '…'}</h1>
        <ArticleTabs request={request} draft={draft} />
        <Fault text={fault} />
        <Done text={query.has('restored') && !fault ? t.workDid_restored : null} />
        {older && newer && <Comparison request={request} older={older} newer={newer} />}
        <h2>{t.historyVersions}</h2>
        <Versions request={request} draft={draft} versions={versions} />
      </div>
    ),
  });
}

/** The two versions that are to be compared; the newest is compared with the draft as it stands. */
async function readSides(
  desk: Desk,
  draft: Draft,
  query: URLSearchParams,
  versions: readonly VersionEntry[],
): Promise<[ReadVersion | null, ReadVersion | null]> {
  const [a, b] = [query.get('a'), query.get('b')];
  if (!a || !b) return [null, null];
  return Promise.all([readAnyVersion(desk, draft, a, versions), readAnyVersion(desk, draft, b, versions)]);
}

interface ListProps {
  request: DeskRequest;
  draft: Draft;
  versions: readonly VersionEntry[];
}

function Versions({ request, draft, versions }: ListProps) {
  const { t, query } = request;
  const [first] = versions;
  const a = query.get('a') ?? versions[1]?.key ?? first?.key ?? NOW;
  const b = query.get('b') ?? NOW;
  return (
    <>
      {/* The choice alone: restoring an entry is a form of its own in its row. */}
      <form id="compare" class="actions">
        <button type="submit">{t.historyCompare}</button>
        <span class="soft">{t.historyHint}</span>
      </form>
      <table class="desk-table history">
        <thead>
          <tr>
            <th scope="col">{t.historyOlder}</th>
            <th scope="col">{t.historyNewer}</th>
            <th scope="col">{t.historyWhat}</th>
            <th scope="col">{t.historyWho}</th>
            <th scope="col">{t.historyDo}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <Chosen request={request} side="a" value={NOW} chosen={a} what={t.historyNow} />
            <Chosen request={request} side="b" value={NOW} chosen={b} what={t.historyNow} />
            <th scope="row">{t.historyNow}</th>
            <td data-label={t.historyWho}>
              {draft.savedBy}, <When at={draft.savedAt} request={request} />
            </td>
            <td />
          </tr>
          {versions.map((one) => (
            <tr>
              <Chosen request={request} side="a" value={one.key} chosen={a} what={nameOf(t, one)} />
              <Chosen request={request} side="b" value={one.key} chosen={b} what={nameOf(t, one)} />
              <th scope="row">
                {nameOf(t, one)}
                <small class="soft">
                  {[one.title, one.automatic && t.historyAutomatic, one.note].filter(Boolean).join(' · ')}
                </small>
              </th>
              <td data-label={t.historyWho}>
                {whoOf(t, one.by)}, <When at={one.at} request={request} />
              </td>
              <td>
                <Restore request={request} draft={draft} entry={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Chosen({
  request: { t },
  side,
  value,
  chosen,
  what,
}: {
  request: DeskRequest;
  side: 'a' | 'b';
  value: string;
  chosen: string;
  what: string;
}) {
  const column = side === 'a' ? t.historyOlder : t.historyNewer;
  return (
    <td data-label={column}>
      <label class="pick">
        <input type="radio" form="compare" name={side} value={value} checked={value === chosen} />
        <span class="unseen">
          {column}: {what}
        </span>
      </label>
    </td>
  );
}

function Restore({ request, draft, entry }: { request: DeskRequest; draft: Draft; entry: VersionEntry }) {
  const { t, user } = request;
  if (draft.state === 'trash' || !mayWrite(user, draft)) return null;
  return (
    <DeskForm request={request}>
      <input type="hidden" name="key" value={entry.key} />
      <input type="hidden" name="version" value={draft.version} />
      <button type="submit" class="quiet">
        {t.historyRestore} <span class="unseen">{nameOf(t, entry)}</span>
      </button>
    </DeskForm>
  );
}

/** Makes the words of an earlier version those of the draft, as a save like any other. */
export async function takeHistory(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  if ('no' in opened) return opened.no;
  const { form, user, t } = request;
  const { articleId } = opened.draft;
  const wish = { articleId, key: form.get('key') ?? '', baseVersion: Number(form.get('version')) || 0 };
  const outcome = await restoreRevision(desk.db, user, wish, { now: desk.now(), origin: desk.site.origin });
  if (outcome.type === 'saved') return seeOther(`/desk/articles/${articleId}/history?restored`);
  if (outcome.type !== 'conflict') return historyPage(desk, request, opened.draft, t.historyNotRestored);
  return historyPage(desk, request, outcome.draft, fill(t.workFault_conflict, { who: outcome.draft.savedBy }));
}
