import { audit } from '../../accounts/index.ts';
import { inTransaction, type Page, type Tx, UserError } from '../../kit/index.ts';
import {
  editEntity,
  eraseEntity,
  mergeEntities,
  protectEntity,
  type ShownEntity,
  showEntity,
  unmergeEntity,
} from '../../knowledge/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Fault } from '../fields.tsx';

/** Takes what is done with an actor. */
export async function takeOneEntity(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { params, form, user } = request;
  const entity = await showEntity(desk.db, params.slug ?? '');
  const slug = await inTransaction(desk.db, async (tx) => {
    const what = form.get('do') ?? '';
    const { to, details } = await change(tx, entity, request, what);
    const reason = reasonOf(form);
    await audit(tx, user, `entity.${what}`, `entity:${entity.id}`, { name: entity.caption, ...details, reason });
    return to;
  });
  return seeOther(`/desk/entities/${slug}?saved`);
}

interface Changed {
  /** Slug of whom to show. */
  to: string;
  details: object;
}

async function change(tx: Tx, entity: ShownEntity, { form, user, t }: DeskFormRequest, what: string): Promise<Changed> {
  const deciding = { by: user.name, reason: reasonOf(form) };
  if (what === 'edit') {
    const edit = editOf(entity, form);
    await editEntity(tx, entity.id, edit, deciding);
    return { to: entity.slug, details: { edit } };
  }
  if (what === 'protect') {
    const asked = form.get('protection');
    const protection = asked === 'minor' || asked === 'victim' ? asked : null;
    await protectEntity(tx, entity.id, protection, deciding);
    return { to: entity.slug, details: { protection } };
  }
  if (what === 'merge') {
    const winner = form.get('winner')?.trim() ?? '';
    const merged = await mergeEntities(tx, { loser: entity.id, winner, ...deciding });
    return { to: merged.winner.slug, details: { into: merged.winner.id, claims: merged.claims } };
  }
  if (what !== 'unmerge') throw new UserError(t.deskRefused);
  const apart = await unmergeEntity(tx, { name: entity.id, ...deciding });
  return { to: apart.loser.slug, details: { from: apart.winner.id, claims: apart.claims } };
}

function reasonOf(form: URLSearchParams): string | null {
  return form.get('reason')?.trim() || null;
}

const lines = (text: string | null) => (text ?? '').split(/\r?\n/).flatMap((line) => line.trim() || []);
const parts = (text: string | null) => (text ?? '').split(/[\s,;]+/).filter(Boolean);

/** What the form changes of an actor. */
function editOf(entity: ShownEntity, form: URLSearchParams) {
  const text = (name: string) => form.get(name)?.replace(/\r\n?/g, '\n').trim() || null;
  const caption = text('caption') ?? entity.caption;
  const known = entity.names.map(({ name }) => name);
  const wanted = lines(form.get('names'));
  const checked = form.get('checked');
  return {
    caption,
    schema: form.get('schema') ?? entity.schema,
    summary: text('summary'),
    note: text('note'),
    countries: parts(form.get('countries')).map((code) => code.toUpperCase()),
    topics: parts(form.get('topics')),
    deceased: form.has('deceased'),
    aliases: wanted.filter((name) => !known.includes(name)),
    withoutNames: known.filter((name) => name !== entity.caption && name !== caption && !wanted.includes(name)),
    identifiers: lines(form.get('identifiers')).map((line) => {
      const [scheme = '', ...value] = line.split(/\s+/);
      if (value.length === 0)
        throw new UserError(`'${line}' is no identifier: scheme and value, as 'wikidata Q42'`).saying('identifier', {
          given: line,
        });
      return { scheme, value: value.join(' ') };
    }),
    ...(checked ? { lastChecked: checked } : {}),
  };
}

/** `/desk/entities/:slug/erase`: says what goes, and asks for the order and the name. */
export async function showErase(desk: Desk, request: DeskRequest): Promise<Page> {
  return erasePage(request, await showEntity(desk.db, request.params.slug ?? ''), null);
}

function erasePage(request: DeskRequest, entity: ShownEntity, fault: string | null): Page {
  const { t } = request;
  return deskPage(request, {
    title: t.entityErase,
    status: fault ? 422 : 200,
    main: (
      <>
        <p>
          <a href={`/desk/entities/${entity.slug}`}>{entity.caption}</a>
        </p>
        <h1>{t.entityErase}</h1>
        <p>{t.entityEraseText}</p>
        <Fault text={fault} />
        <DeskForm request={request} class="desk-form">
          <label>
            {t.entityEraseReason}
            <input type="text" name="reason" required maxLength={500} />
          </label>
          <label>
            {fill(t.entityEraseConfirm, { name: entity.caption })}
            <input type="text" name="name" required autocomplete="off" />
          </label>
          <button type="submit" class="danger">
            {t.entityErase}
          </button>
        </DeskForm>
      </>
    ),
  });
}

/** Erases; the audit trail keeps the order, and not the name. */
export async function takeErase(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { params, form, user, t } = request;
  const entity = await showEntity(desk.db, params.slug ?? '');
  if (form.get('name')?.trim() !== entity.caption) return erasePage(request, entity, t.entityEraseWrong);
  const erased = await inTransaction(desk.db, async (tx) => {
    const counts = await eraseEntity(tx, entity.id, { by: user.name, reason: reasonOf(form) });
    await audit(tx, user, 'entity.erase', `entity:${entity.id}`, { reason: reasonOf(form) });
    return counts;
  });
  const { names, claims, suggestions } = erased;
  return messagePage(request, { title: t.entityErase, text: fill(t.entityErased, { names, claims, suggestions }) });
}
