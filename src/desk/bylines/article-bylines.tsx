import { listPenNames, PEN_NAME_LENGTH, penNameFault } from '../../accounts/index.ts';
import { listBylines } from '../../archive/index.ts';
import type { Page } from '../../kit/index.ts';
import { type Draft, saveDraft } from '../../newsroom/index.ts';
import { cleanLine } from '../../text/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Area, Checks, Done } from '../fields.tsx';
import { openArticle } from '../writing/open-article.ts';

/** Bylines of one article, and names that are offered. */
const MOST = { bylines: 30, offered: 60 } as const;

/** `/desk/write/:id/bylines`: under which names an article stands. */
export async function showArticleBylines(desk: Desk, request: DeskRequest): Promise<Page> {
  const opened = await openArticle(desk, request);
  if ('no' in opened) return opened.no;
  return bylinesPage(desk, request, opened.draft, { names: opened.draft.fields.authors, fault: null });
}

/** Saves them in the draft: readers see them with the next publication. */
export async function takeArticleBylines(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openArticle(desk, request);
  if ('no' in opened) return opened.no;
  const { form, user, t } = request;
  const { draft } = opened;
  const names = namesOf(form);
  const fault = names.map(penNameFault).find(Boolean);
  if (fault)
    return bylinesPage(desk, request, draft, { names, fault: fill(t[`penName_${fault}`], { n: PEN_NAME_LENGTH }) });
  const save = {
    articleId: draft.articleId,
    baseVersion: Number(form.get('base')),
    fields: { authors: names },
  };
  const outcome = await saveDraft(desk.db, user, save, { now: desk.now(), origin: desk.site.origin });
  if (outcome.type === 'saved') return seeOther(`/desk/write/${draft.articleId}/bylines?done`);
  if (outcome.type === 'conflict')
    return bylinesPage(desk, request, outcome.draft, { names, fault: t.bylinesConflict });
  return messagePage(request, { title: t.deskRefused, text: t.writeForbidden, status: 403 });
}

/** One name a line, and those that were ticked. */
function namesOf(form: URLSearchParams): string[] {
  const lines = (form.get('names') ?? '').split(/\r?\n/).map(cleanLine);
  const all = [...lines, ...form.getAll('add').map(cleanLine)].filter(Boolean);
  return [...new Map(all.map((name) => [name.toLowerCase(), name])).values()].slice(0, MOST.bylines);
}

interface Given {
  names: readonly string[];
  fault: string | null;
}

async function bylinesPage(desk: Desk, request: DeskRequest, draft: Draft, { names, fault }: Given): Promise<Page> {
  const { t, query } = request;
  const offered = await offeredNames(desk, request, names);
  const main = (
    <>
      <p>
        <a href={`/desk/write/${draft.articleId}`} lang={draft.fields.language}>
          {draft.title || '…'}
        </a>
      </p>
      <h1>{t.bylines}</h1>
      <p>{draft.isPublic ? t.articleBylinesPublic : t.articleBylinesText}</p>
      <Done text={query.has('done') ? t.saved : null} />
      <DeskForm request={request} class="desk-form">
        <input type="hidden" name="base" value={draft.version} />
        <Area
          label={t.articleBylines}
          name="names"
          value={names.join('\n')}
          hint={t.articleBylinesHint}
          fault={fault}
        />
        {offered.length > 0 && (
          <Checks
            label={t.bylinesOffered}
            name="add"
            values={[]}
            options={offered.map((name) => [name, name] as const)}
          />
        )}
        <button type="submit">{t.save}</button>
      </DeskForm>
    </>
  );
  return deskPage(request, { title: t.bylines, main, status: fault ? 422 : 200 });
}

/** One's own names, and those that readers know: other people's unpublished pen names are nobody's business. */
async function offeredNames(desk: Desk, { user }: DeskRequest, taken: readonly string[]): Promise<string[]> {
  const [own, known] = await Promise.all([listPenNames(desk.db, user.id), listBylines(desk.db)]);
  const often = known.sort((a, b) => b.articles - a.articles).slice(0, MOST.offered);
  const names = [...new Set([...own, ...often].map(({ name }) => name))];
  return names.filter((name) => taken.every((one) => one.toLowerCase() !== name.toLowerCase()));
}
