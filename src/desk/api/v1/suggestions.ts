import { type Static, Type } from '@sinclair/typebox';
import { UserError } from '../../../kit/index.ts';
import { DecidedError, decideSuggestion, listSuggestions, type OpenSuggestion } from '../../../knowledge/index.ts';
import { ALWAYS, ID, IDEMPOTENCY, isId, Nullable, Words } from './parts.ts';
import type { WriteAnswer, WriteRequest, WriteRoute } from './write-route.ts';

/** A suggestion with the words it was found in. */
const Suggestion = Type.Object(
  {
    id: Type.String(),
    kind: Words(['claim', 'incident']),
    what: Type.String({ description: 'Predicate of a claim, kind of an incident.' }),
    confidence: Type.Number({ description: '0 to 1.' }),
    state: Words(['open', 'later', 'accepted', 'rejected', 'gone']),
    article: Type.Object({
      id: Type.String(),
      path: Type.String(),
      title: Type.String(),
      language: Type.String(),
      publishedAt: Nullable(Type.String()),
    }),
    body: Type.Record(Type.String(), Type.Unknown(), { description: 'What is suggested, with its passage.' }),
    before: Type.String({ description: 'Words before the passage.' }),
    after: Type.String(),
  },
  { $id: 'Suggestion' },
);

const Judgement = Type.Object(
  {
    decision: Words(['accept', 'reject', 'later']),
    reason: Type.Optional(Nullable(Type.String({ maxLength: 2000 }))),
    edit: Type.Optional(
      Type.Object(
        {
          predicate: Type.Optional(Type.String({ maxLength: 100 })),
          value: Type.Optional(Nullable(Type.String({ maxLength: 2000 }))),
          date: Type.Optional(Nullable(Type.String({ maxLength: 100, description: 'EDTF.' }))),
          stance: Type.Optional(Words(['asserted', 'alleged', 'denied'])),
          attribution: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
          quote: Type.Optional(Type.String({ maxLength: 5000, description: 'Other words of the article, verbatim.' })),
          actors: Type.Optional(
            Type.Record(Type.String({ maxLength: 300 }), Type.String({ maxLength: 200 }), {
              description: 'Whom a name means: the slug of an actor.',
            }),
          ),
          caption: Type.Optional(Type.String({ maxLength: 500 })),
        },
        { additionalProperties: false, description: 'What is put right while accepting.' },
      ),
    ),
  },
  { $id: 'Judgement', additionalProperties: false },
);

const Judged = Type.Object(
  {
    id: Type.String(),
    state: Type.String(),
    claimId: Nullable(Type.String()),
    eventId: Nullable(Type.String({ description: "The incident's id." })),
  },
  { $id: 'Judged' },
);

const MOST = 50;

/** What programs may do with what the machine suggests. */
export const SUGGESTION_ROUTES: readonly WriteRoute[] = [
  {
    id: 'listSuggestions',
    tag: 'writing',
    method: 'get',
    path: '/api/v1/suggestions',
    summary: 'What the machine suggests and nobody has decided on, the surest first',
    scope: 'suggestions:read',
    permission: 'claim.write',
    query: {
      kind: Type.Optional(Words(['claim', 'incident'])),
      state: Type.Optional(Words(['open', 'later', 'accepted', 'rejected'])),
      what: Type.Optional(Type.String({ maxLength: 100 })),
      min: Type.Optional(Type.Number({ minimum: 0, maximum: 1, description: 'Least confidence.' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      cursor: Type.Optional(Type.String({ maxLength: 200, description: 'The `cursor` of the answer before.' })),
    },
    answer: {
      status: 200,
      schema: Type.Object({ suggestions: Type.Array(Suggestion), cursor: Nullable(Type.String()) }),
    },
    problems: ALWAYS,
    handle: list,
  },
  {
    id: 'judgeSuggestion',
    tag: 'writing',
    method: 'post',
    path: '/api/v1/suggestions/{id}/judgement',
    summary: "Accepts or rejects a suggestion, in the name of the key's owner",
    scope: 'judgements:write',
    permission: 'claim.decide',
    params: ID,
    headers: IDEMPOTENCY,
    body: { type: 'application/json', schema: Judgement },
    answer: { status: 200, schema: Judged },
    problems: [...ALWAYS, 404, 409, 413, 415, 422],
    handle: judge,
  },
];

async function list({ tx, query }: WriteRequest): Promise<WriteAnswer> {
  const [text = ''] = query.getAll('cursor');
  const after = readCursor(text);
  if (text && !after) return { problem: { status: 400, detail: 'This cursor was not made here: begin without it.' } };
  const limit = Number(query.get('limit') ?? MOST);
  const found = await listSuggestions(tx, {
    kind: (query.get('kind') ?? undefined) as OpenSuggestion['kind'] | undefined,
    state: (query.get('state') ?? 'open') as OpenSuggestion['state'],
    what: query.get('what') ?? undefined,
    min: Number(query.get('min') ?? 0),
    limit: limit + 1,
    ...(after ? { after } : {}),
  });
  const suggestions = found.slice(0, limit);
  const last = found.length > limit ? suggestions.at(-1) : undefined;
  const cursor = last ? Buffer.from(JSON.stringify([last.confidence, last.id])).toString('base64url') : null;
  return { status: 200, body: { suggestions, cursor } };
}

/** Holds nothing that its bearer may not know: it needs no signature, but must be of the right shape. */
function readCursor(text: string): { confidence: number; id: string } | null {
  try {
    const [confidence, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    return typeof confidence === 'number' && typeof id === 'string' && isId(id) ? { confidence, id } : null;
  } catch {
    return null;
  }
}

async function judge({ tx, holder, params, body }: WriteRequest): Promise<WriteAnswer> {
  const { decision, reason = null, edit } = body as Static<typeof Judgement>;
  const id = params.id ?? '';
  const [known] = isId(id) ? await listSuggestions(tx, { only: [id], limit: 1 }) : [];
  if (!known) return { problem: { status: 404, detail: 'There is no such suggestion.' } };
  try {
    return { status: 200, body: await decideSuggestion(tx, id, decision, { by: holder.name, reason, edit }) };
  } catch (error) {
    if (error instanceof DecidedError) return { problem: { status: 409, detail: error.message, state: error.state } };
    if (error instanceof UserError) return { problem: { status: 422, detail: error.message } };
    throw error;
  }
}
