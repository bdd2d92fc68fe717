import type { ShownEntity } from '../../knowledge/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { wordFor } from '../review/words-of.ts';
import { KindOptions } from './entities.tsx';

interface Props {
  entity: ShownEntity;
  request: DeskRequest;
}

/** What can be done with an actor: edit, protect, merge, take apart, erase. */
export function EntityForms({ entity, request }: Props) {
  const { t } = request;
  if (entity.mergedInto)
    return (
      <DeskForm request={request} action={`/desk/entities/${entity.slug}/change`} class="desk-form">
        <Reason request={request} />
        <button type="submit" name="do" value="unmerge">
          {t.entityUnmerge}
        </button>
      </DeskForm>
    );
  return (
    <>
      <details>
        <summary>{t.entityEdit}</summary>
        <EditForm entity={entity} request={request} />
      </details>
      <details>
        <summary>{t.entityProtect}</summary>
        <ProtectForm entity={entity} request={request} />
      </details>
      <details>
        <summary>{t.entityMerge}</summary>
        <p class="soft">{t.entityMergeText}</p>
        <DeskForm request={request} action={`/desk/entities/${entity.slug}/change`} class="desk-form">
          <label>
            {t.entityMergeField}
            <input type="text" name="winner" required maxLength={300} />
          </label>
          <Reason request={request} />
          <button type="submit" name="do" value="merge">
            {t.entityMerge}
          </button>
        </DeskForm>
      </details>
      <p>
        <a href={`/desk/entities/${entity.slug}/erase`}>{t.entityErase}</a>
      </p>
    </>
  );
}

function Reason({ request: { t } }: { request: DeskRequest }) {
  return (
    <label>
      {t.entityReason}
      <input type="text" name="reason" maxLength={500} />
    </label>
  );
}

function EditForm({ entity, request }: Props) {
  const { t } = request;
  const others = entity.names.filter(({ name }) => name !== entity.caption).map(({ name }) => name);
  return (
    <DeskForm request={request} action={`/desk/entities/${entity.slug}/change`} class="desk-form">
      <label>
        {t.entityName}
        <input type="text" name="caption" value={entity.caption} required maxLength={300} />
      </label>
      <label>
        {t.entitiesKind}
        <select name="schema">
          <KindOptions request={request} chosen={entity.schema} />
        </select>
      </label>
      <label>
        {t.entitySummary}
        <textarea name="summary" rows={4}>
          {entity.summary ?? ''}
        </textarea>
      </label>
      <label>
        {t.entityAliases}
        <textarea name="names" rows={4}>
          {others.join('\n')}
        </textarea>
      </label>
      <label>
        {t.entityCountries}
        <input type="text" name="countries" value={entity.countries.join(' ')} />
      </label>
      <label>
        {t.entityTopics}
        <input type="text" name="topics" value={entity.topics.join(' ')} />
      </label>
      <label>
        {t.entityIdentifiers}
        <textarea name="identifiers" rows={3}>
          {entity.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join('\n')}
        </textarea>
      </label>
      <label>
        {t.entityChecked}
        <input type="date" name="checked" value={entity.lastChecked ?? ''} />
      </label>
      <label class="check">
        <input type="checkbox" name="deceased" value="yes" checked={entity.deceased} />
        <span>{t.entityDeceased}</span>
      </label>
      <label>
        {t.entityNote}
        <textarea name="note" rows={3}>
          {entity.note ?? ''}
        </textarea>
      </label>
      <Reason request={request} />
      <button type="submit" name="do" value="edit">
        {t.save}
      </button>
    </DeskForm>
  );
}

function ProtectForm({ entity, request }: Props) {
  const { t } = request;
  return (
    <DeskForm request={request} action={`/desk/entities/${entity.slug}/change`} class="desk-form">
      <p class="soft">{t.entityProtectText}</p>
      <label>
        {t.entityProtect}
        <select name="protection">
          {['', 'minor', 'victim'].map((one) => (
            <option value={one} selected={one === (entity.protection ?? '')}>
              {wordFor(t, 'entityProtect', one)}
            </option>
          ))}
        </select>
      </label>
      <Reason request={request} />
      <button type="submit" name="do" value="protect">
        {t.save}
      </button>
    </DeskForm>
  );
}
