import { audit } from '../../accounts/index.ts';
import { PREDICATES, type PredicateName, storedPredicate } from '../../extract/index.ts';
import { type Page, type Tx, UserError } from '../../kit/index.ts';
import { addDraftClaim, entityForName, withdrawDraftClaim } from '../../knowledge/index.ts';
import { noteHere } from '../../newsroom/index.ts';
import { jsonPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { predicateWords } from './choices.ts';
import { openForScript } from './open-article.ts';

/** Whom a claim speaks of, as the page's script tells it. */
interface GivenActor {
  name: string;
  schema: string | null;
  id: string | null;
  /** Whether `id` is an entry of the starter lexicon. */
  entry: boolean;
}

/** These addresses are asked by scripts alone: whoever opens one is led to the article. */
export async function showParts(_desk: Desk, { params }: DeskRequest): Promise<Page> {
  return seeOther(`/desk/write/${params.id}`);
}

/** Makes an entity of a name in the text, or of the lexicon's entry that it stands for. */
export async function takeEntity(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openForScript(desk, request);
  if ('no' in opened) return opened.no;
  const { name, schema, entry } = fieldsOf(request.json);
  const entity = await desk.db
    .transaction()
    .execute((tx) => makeActor(tx, desk, request, { name: name ?? '', schema, id: entry, entry: entry !== null }));
  return jsonPage(entity);
}

/** Makes a claim of a sentence; new names in it become entities in the same step. */
export async function takeClaim(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openForScript(desk, request);
  if ('no' in opened) return opened.no;
  const { articleId } = opened.draft;
  const fields = fieldsOf(request.json);
  const { subject, object } = request.json as { subject?: unknown; object?: unknown };
  const { user, language } = request;
  const predicate = knownPredicate(fields.predicate);
  const answer = await desk.db.transaction().execute(async (tx) => {
    const who = await makeActor(tx, desk, request, actorOf(subject));
    const whom = object ? await makeActor(tx, desk, request, actorOf(object)) : null;
    const claim = await addDraftClaim(tx, {
      articleId,
      quote: fields.quote ?? '',
      subjectId: who.id,
      predicate,
      objectId: whom?.id ?? null,
      value: fields.value,
      date: fields.date,
      attribution: fields.attribution,
      stance: stanceOf(fields.stance),
      by: user.name,
      at: desk.now(),
    });
    await audit(tx, user, 'claim.make', `article:${articleId}`, { claim: claim.id, predicate, state: claim.state });
    const caption = [who.caption, predicateWords(predicate, language), whom?.caption ?? fields.value].join(' ');
    return { id: claim.id, caption, waiting: claim.state === 'waiting' };
  });
  return jsonPage(answer);
}

/** Takes back a claim that waits for its sentence to be published. */
export async function takeWithdrawal(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openForScript(desk, request);
  if ('no' in opened) return opened.no;
  const { articleId } = opened.draft;
  const id = request.form.get('claim') ?? '';
  await desk.db.transaction().execute(async (tx) => {
    if (await withdrawDraftClaim(tx, articleId, id))
      await audit(tx, request.user, 'claim.withdraw', `article:${articleId}`, { claim: id });
  });
  return seeOther(`/desk/write/${articleId}`);
}

/** Notes that the person has the article open, and says who else does, and which version is the newest. */
export async function takePresence(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openForScript(desk, request);
  if ('no' in opened) return opened.no;
  const { articleId, version, savedBy } = opened.draft;
  const others = await noteHere(desk.db, articleId, request.user, desk.now());
  return jsonPage({ others, version, by: savedBy });
}

async function makeActor(tx: Tx, desk: Desk, { user }: DeskFormRequest, actor: GivenActor) {
  const { made, ...entity } = await entityForName(tx, { ...actor, lexicon: desk.reader.lexicon(), by: user.name });
  if (made) await audit(tx, user, 'entity.make', `entity:${entity.id}`, { caption: entity.caption });
  return entity;
}

function actorOf(value: unknown): GivenActor {
  const { name, schema, id, entry } = (value ?? {}) as Record<string, unknown>;
  return { name: stringOf(name) ?? '', schema: stringOf(schema), id: stringOf(id), entry: entry === true };
}

type FieldName = 'name' | 'schema' | 'entry' | 'quote' | 'predicate' | 'value' | 'date' | 'attribution' | 'stance';

function fieldsOf(json: unknown): Record<FieldName, string | null> {
  const given = (json ?? {}) as Record<string, unknown>;
  const names: FieldName[] = [
    'name',
    'schema',
    'entry',
    'quote',
    'predicate',
    'value',
    'date',
    'attribution',
    'stance',
  ];
  return Object.fromEntries(names.map((name) => [name, stringOf(given[name])])) as Record<FieldName, string | null>;
}

const stringOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 4000) : null;

function knownPredicate(given: string | null): string {
  const known = (Object.keys(PREDICATES) as PredicateName[]).map(storedPredicate);
  if (given === null || !known.includes(given))
    throw new UserError('choose what the claim says').saying('predicateNeeded');
  return given;
}

function stanceOf(given: string | null): 'asserted' | 'alleged' | 'denied' {
  return given === 'alleged' || given === 'denied' ? given : 'asserted';
}
