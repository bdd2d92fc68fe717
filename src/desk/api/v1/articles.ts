import { type Static, Type } from '@sinclair/typebox';
import { KINDS } from '../../../ingest/index.ts';
import { createDraft, type Draft, loadDraft, mayWrite, type SaveDraft, saveDraft } from '../../../newsroom/index.ts';
import { ALWAYS, ID, IDEMPOTENCY, IF_MATCH, isId, Nullable, Words } from './parts.ts';
import type { WriteAnswer, WriteRequest, WriteRoute } from './write-route.ts';

/** The database holds no NUL. */
const text = (maxLength: number, more: object = {}) => Type.String({ maxLength, pattern: '^[^\\u0000]*$', ...more });
const short = text(300);
const list = Type.Array(short, { maxItems: 100 });

const Source = Type.Object(
  {
    title: text(1000, { minLength: 1 }),
    publisher: Type.Optional(Nullable(short)),
    url: Type.Optional(Nullable(text(2000, { pattern: '^https?://[^\\u0000]*$' }))),
    date: Type.Optional(Nullable(short)),
    place: Type.Optional(Nullable(short)),
    readOn: Type.Optional(Nullable(short)),
  },
  { additionalProperties: false },
);

/** An article as a program writes it; what is left out stays as it is. */
const ArticleInput = Type.Object(
  {
    title: Type.Optional(text(1000)),
    dek: Type.Optional(Nullable(text(2000))),
    html: Type.Optional(text(4_000_000, { description: 'Is cleaned.' })),
    kind: Type.Optional(Words(KINDS)),
    language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', description: 'BCP 47.' })),
    sections: Type.Optional(list),
    topics: Type.Optional(list),
    authors: Type.Optional(list),
    countries: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { maxItems: 100, description: 'ISO 3166-1 alpha-2.' }),
    ),
    licence: Type.Optional(Nullable(text(2000))),
    slug: Type.Optional(Nullable(text(200, { description: 'Last part of its address.' }))),
    sources: Type.Optional(Type.Array(Source, { maxItems: 200 })),
  },
  { $id: 'ArticleInput', additionalProperties: false },
);
type ArticleInput = Static<typeof ArticleInput>;

/** An article at the desk. */
const DraftArticle = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer({ description: 'The ETag says it, too.' }),
    state: Type.String({ description: '`draft`, `fact-check`, `published` …' }),
    title: Type.String(),
    dek: Nullable(Type.String()),
    html: Type.String(),
    kind: Type.String(),
    language: Type.String(),
    sections: Type.Array(Type.String()),
    topics: Type.Array(Type.String()),
    authors: Type.Array(Type.String()),
    countries: Type.Array(Type.String()),
    licence: Nullable(Type.String()),
    savedBy: Type.String(),
    savedAt: Type.String(),
    isPublic: Type.Boolean({ description: 'Whether readers see it; they see what was published last.' }),
    desk: Type.String({ description: 'Where people edit it.' }),
  },
  { $id: 'DraftArticle' },
);

const base = { tag: 'writing', scope: 'articles:write', permission: 'article.write' } as const;

/** What programs may do with articles: they write drafts; people publish. */
export const ARTICLE_ROUTES: readonly WriteRoute[] = [
  {
    ...base,
    id: 'createDraft',
    method: 'post',
    path: '/api/v1/articles',
    summary: 'Begins an article, of which readers see nothing until somebody publishes it',
    headers: IDEMPOTENCY,
    body: { type: 'application/json', schema: ArticleInput },
    answer: { status: 201, schema: DraftArticle },
    problems: [...ALWAYS, 409, 413, 415, 422],
    handle: begin,
  },
  {
    ...base,
    id: 'getDraft',
    method: 'get',
    path: '/api/v1/articles/{id}',
    summary: 'An article as it stands at the desk',
    params: ID,
    answer: { status: 200, schema: DraftArticle },
    problems: [...ALWAYS, 404],
    handle: read,
  },
  {
    ...base,
    id: 'updateDraft',
    method: 'patch',
    path: '/api/v1/articles/{id}',
    summary: 'Changes the words of an article at the desk; what readers see stays',
    params: ID,
    headers: { ...IF_MATCH, ...IDEMPOTENCY },
    body: { type: 'application/json', schema: ArticleInput },
    answer: { status: 200, schema: DraftArticle },
    problems: [...ALWAYS, 404, 409, 412, 413, 415, 422, 428],
    handle: change,
  },
];

async function begin({ desk, tx, holder, body }: WriteRequest): Promise<WriteAnswer> {
  const { title, dek, html, ...fields } = body as ArticleInput;
  const context = { now: desk.now(), origin: desk.site.origin };
  const draft = await createDraft(tx, holder, { title, dek, html, fields: fieldsOf(fields) }, context);
  return draft ? show(draft, desk, 201) : { problem: { status: 403 } };
}

async function read(request: WriteRequest): Promise<WriteAnswer> {
  const draft = await open(request);
  return draft ? show(draft, request.desk) : NOT_HERE;
}

async function change(request: WriteRequest): Promise<WriteAnswer> {
  const { desk, tx, holder, body, ifMatch } = request;
  if (ifMatch === null)
    return { problem: { status: 428, detail: 'Send the ETag of the version that you change in If-Match.' } };
  const draft = await open(request);
  if (!draft) return NOT_HERE;
  if (ifMatch !== tagOf(draft))
    return {
      problem: { status: 412, detail: `It is at ${tagOf(draft)} by now: read it again.`, version: draft.version },
    };
  const { title, dek, html, ...fields } = body as ArticleInput;
  const save = { articleId: draft.articleId, baseVersion: draft.version, title, dek, html, fields: fieldsOf(fields) };
  const outcome = await saveDraft(tx, holder, save, { now: desk.now(), origin: desk.site.origin });
  if (outcome.type === 'saved') return show(outcome.draft, desk);
  return { problem: { status: outcome.type === 'refused' ? 403 : 409, detail: 'It can not be changed now.' } };
}

const NOT_HERE: WriteAnswer = { problem: { status: 404, detail: 'There is no such article that the key may change.' } };

/** What others wrote and its owner may not change is not there for a key. */
async function open({ tx, holder, params }: WriteRequest): Promise<Draft | null> {
  const draft = isId(params.id ?? '') ? await loadDraft(tx, params.id ?? '') : null;
  return draft && mayWrite(holder, draft) ? draft : null;
}

function fieldsOf({ sources, ...rest }: Omit<ArticleInput, 'title' | 'dek' | 'html'>): SaveDraft['fields'] {
  const none = { publisher: null, url: null, date: null, place: null, readOn: null };
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(sources ? { sources: sources.map((one) => ({ ...none, ...one })) } : {}),
  };
}

const tagOf = ({ version }: Draft) => `v${version}`;

function show(draft: Draft, desk: WriteRequest['desk'], status: 200 | 201 = 200): WriteAnswer {
  const { articleId: id, version, state, title, dek, html, fields, savedBy, savedAt, isPublic } = draft;
  const { kind, language, sections, topics, authors, countries, licence } = fields;
  const around = { kind, language, sections, topics, authors, countries, licence };
  const address = `${desk.origin}/desk/write/${id}`;
  const body = {
    id,
    version,
    state,
    title,
    dek,
    html,
    ...around,
    savedBy,
    savedAt: savedAt.toISOString(),
    isPublic,
    desk: address,
  };
  const headers = { etag: `"${tagOf(draft)}"`, ...(status === 201 ? { location: `/api/v1/articles/${id}` } : {}) };
  return { status, body, headers };
}
