import {
  addPenName,
  chooseByline,
  listPenNames,
  PEN_NAME_LENGTH,
  type PenName,
  penNameFault,
  removePenName,
} from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done, Field } from '../fields.tsx';

const HERE = '/desk/profile/bylines';

/** `/desk/profile/bylines`: the names under which one publishes. */
export async function showOwnBylines(desk: Desk, request: DeskRequest): Promise<Page> {
  return ownPage(desk, request, null);
}

/** Adds a name, takes one away, or chooses the one for new articles; told apart by the field `do`. */
export async function takeOwnBylines(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, user } = request;
  const [what, id = ''] = (form.get('do') ?? '').split(':');
  if (what === 'remove') await removePenName(desk.db, user, id);
  if (what === 'choose') await chooseByline(desk.db, user, form.get('byline') || null);
  if (what === 'add') {
    const fault = penNameFault(form.get('name') ?? '');
    if (fault) return ownPage(desk, request, fill(request.t[`penName_${fault}`], { n: PEN_NAME_LENGTH }));
    await addPenName(desk.db, user, form.get('name') ?? '');
  }
  return seeOther(`${HERE}?done`);
}

async function ownPage(desk: Desk, request: DeskFormRequest | DeskRequest, fault: string | null): Promise<Page> {
  const { t, user, query } = request;
  const names = await listPenNames(desk.db, user.id);
  const given = 'form' in request && fault ? (request.form.get('name') ?? '') : '';
  const main = (
    <>
      <p>
        <a href="/desk/profile">{t.profile}</a>
      </p>
      <h1>{t.penNames}</h1>
      <p>{t.penNamesText}</p>
      <Done text={query.has('done') ? t.saved : null} />
      {names.length === 0 ? <p class="soft">{t.penNamesNone}</p> : <Names request={request} names={names} />}
      <h2>{t.penNameNew}</h2>
      <DeskForm request={request} class="desk-form">
        <Field
          label={t.penName}
          name="name"
          value={given}
          hint={t.penNameHint}
          fault={fault}
          autocomplete="off"
          required
        />
        <button type="submit" name="do" value="add">
          {t.penNameAdd}
        </button>
      </DeskForm>
    </>
  );
  return deskPage(request, { title: t.penNames, main, status: fault ? 422 : 200 });
}

function Names({ request, names }: { request: DeskRequest; names: PenName[] }) {
  const { t } = request;
  return (
    <DeskForm request={request} class="desk-form">
      <fieldset class="desk-field">
        <legend>{t.penNameChoose}</legend>
        {names.map(({ id, name, isDefault }) => (
          <div class="desk-row">
            <label class="check">
              <input type="radio" name="byline" value={id} checked={isDefault} />
              <span>{name}</span>
            </label>
            <button type="submit" name="do" value={`remove:${id}`} class="quiet">
              {t.penNameRemove}
              <span class="unseen"> {name}</span>
            </button>
          </div>
        ))}
        <label class="check">
          <input type="radio" name="byline" value="" checked={names.every(({ isDefault }) => !isDefault)} />
          <span>{t.penNameNoDefault}</span>
        </label>
      </fieldset>
      <button type="submit" name="do" value="choose">
        {t.save}
      </button>
    </DeskForm>
  );
}
