import { audit } from '../../accounts/index.ts';
import { inTransaction, type Page } from '../../kit/index.ts';
import { ENTITY_SCHEMATA, listEntities, makeEntity } from '../../knowledge/index.ts';
import { formatNumber } from '../../ui/index.ts';
import { DeskForm, deskPage, jsonPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { wordFor } from '../review/words-of.ts';

const MOST = 100;
const MOST_HINTS = 12;

/** `/desk/entities`: actors by name and kind; with `json`, a few for a field that asks while one writes. */
export async function showEntities(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, query, language } = request;
  const q = query.get('q')?.trim() || null;
  const schema = query.get('kind') || null;
  const isHint = query.has('json');
  const found = await listEntities(desk.db, { q, schema, limit: isHint ? MOST_HINTS : MOST });
  if (isHint) return jsonPage(found.map(({ slug, caption, schema: kind }) => ({ slug, caption, kind })));
  return deskPage(request, {
    title: t.entities,
    main: (
      <>
        <h1>{t.entities}</h1>
        <p class="soft">{t.entitiesHint}</p>
        <form class="desk-filter">
          <label>
            {t.entitiesFind} <input type="search" name="q" value={q ?? ''} />
          </label>
          <label>
            {t.entitiesKind}{' '}
            <select name="kind">
              <option value="">{t.entitiesAnyKind}</option>
              <KindOptions request={request} chosen={schema} />
            </select>
          </label>
          <button type="submit" class="quiet">
            {t.search}
          </button>
        </form>
        {found.length === 0 ? (
          <p>{t.entitiesNone}</p>
        ) : (
          <table class="desk-table">
            <thead>
              <tr>
                <th scope="col">{t.entityName}</th>
                <th scope="col">{t.entitiesKind}</th>
                <th scope="col">{t.entitiesFacts}</th>
                <th scope="col">{t.entitiesArticles}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ slug, caption, schema: kind, claims, articles }) => (
                <tr>
                  <th scope="row">
                    <a href={`/desk/entities/${slug}`}>{caption}</a>
                  </th>
                  <td data-label={t.entitiesKind}>{wordFor(t, 'schema', kind)}</td>
                  <td data-label={t.entitiesFacts}>{formatNumber(claims, language)}</td>
                  <td data-label={t.entitiesArticles}>{formatNumber(articles, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {request.user.can('claim.decide') && <NewEntity request={request} />}
      </>
    ),
  });
}

/** The kinds that an actor made by hand may be of. */
export function KindOptions({ request: { t }, chosen }: { request: DeskRequest; chosen: string | null }) {
  return (
    <>
      {ENTITY_SCHEMATA.map((one) => (
        <option value={one} selected={one === chosen}>
          {wordFor(t, 'schema', one)}
        </option>
      ))}
    </>
  );
}

function NewEntity({ request }: { request: DeskRequest }) {
  const { t } = request;
  return (
    <details>
      <summary>{t.entitiesNew}</summary>
      <DeskForm request={request} action="/desk/entities/new" class="desk-form">
        <label>
          {t.entityName}
          <input type="text" name="name" required maxLength={300} />
        </label>
        <label>
          {t.entitiesKind}
          <select name="kind">
            <KindOptions request={request} chosen="Person" />
          </select>
        </label>
        <button type="submit">{t.entitiesMake}</button>
      </DeskForm>
    </details>
  );
}

/** Makes an actor. */
export async function takeEntities(desk: Desk, { form, user }: DeskFormRequest): Promise<Page> {
  const [name, schema] = [form.get('name')?.trim() ?? '', form.get('kind') ?? ''];
  const made = await inTransaction(desk.db, async (tx) => {
    const entity = await makeEntity(tx, name, schema, user.name);
    await audit(tx, user, 'entity.create', `entity:${entity.id}`, { name, schema });
    return entity;
  });
  return seeOther(`/desk/entities/${made.slug}`);
}
