import { readSettings, saveSettings } from '../../accounts/index.ts';
import { listSections } from '../../archive/index.ts';
import { SECRET } from '../../config.ts';
import type { Page } from '../../kit/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done, Fault } from '../fields.tsx';
import { MenuFields, readMenuForm } from './menu-fields.tsx';
import { packLogo } from './pack-logo.ts';
import { readSectionsForm, SectionFields } from './section-fields.tsx';
import { findFaults, type SettingFaults } from './setting-faults.ts';

const HERE = '/desk/settings/look';

/** `/desk/settings/look`: logo, sections and menu. */
export async function showLook(desk: Desk, request: DeskRequest): Promise<Page> {
  return lookPage(desk, request, {});
}

/** Takes one of its forms, told apart by the field `do`. */
export async function takeLook(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, t } = request;
  switch (form.get('do')) {
    case 'logo':
      return takeLogo(desk, request);
    case 'logo-gone':
      return save(desk, request, { SITE_LOGO: null });
    case 'sections':
      return save(desk, request, { SITE_SECTIONS: JSON.stringify(readSectionsForm(form)) });
    case 'menu':
      return save(desk, request, { SITE_MENU: JSON.stringify(readMenuForm(form, t)) });
    default:
      return seeOther(HERE);
  }
}

async function takeLogo(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { files, t } = request;
  const [file] = files;
  if (!file) return lookPage(desk, request, { SITE_LOGO: t.logoFault_none });
  const made = await packLogo(file.path);
  if ('fault' in made) return lookPage(desk, request, { SITE_LOGO: t[`logoFault_${made.fault}`] });
  return save(desk, request, { SITE_LOGO: made.value });
}

async function save(desk: Desk, request: DeskFormRequest, changes: Record<string, string | null>): Promise<Page> {
  const faults = findFaults(changes, request.t);
  if (Object.keys(faults).length > 0) return lookPage(desk, request, faults);
  await saveSettings(desk.db, request.user, changes, () => undefined, SECRET);
  return seeOther(`${HERE}?done`);
}

async function lookPage(desk: Desk, request: DeskRequest, faults: SettingFaults): Promise<Page> {
  const { t, query } = request;
  const [all, made] = await Promise.all([listSections(desk.db), readSettings(desk.db)]);
  const wrong = Object.keys(faults).length > 0;
  const main = (
    <>
      <h1>{t.settingsLook}</h1>
      <Done text={query.has('done') ? t.saved : null} />
      <h2>{t.logo}</h2>
      <LogoForm request={request} fault={faults.SITE_LOGO ?? null} hasOwn={made.SITE_LOGO !== undefined} />
      <h2>{t.settingSections}</h2>
      <p>{t.settingSectionsHint}</p>
      <DeskForm request={request}>
        <Fault text={faults.SITE_SECTIONS ?? null} />
        <SectionFields t={t} all={all} settings={desk.config.SITE_SECTIONS} />
        <button type="submit" name="do" value="sections">
          {t.save}
        </button>
      </DeskForm>
      <h2>{t.settingMenu}</h2>
      <DeskForm request={request}>
        <Fault text={faults.SITE_MENU ?? null} />
        <MenuFields t={t} settings={desk.config.SITE_MENU} form={faults.SITE_MENU ? request : null} />
        <button type="submit" name="do" value="menu">
          {t.save}
        </button>
      </DeskForm>
    </>
  );
  return deskPage(request, { title: t.settingsLook, main, status: wrong ? 422 : 200, wide: true });
}

function LogoForm({ request, fault, hasOwn }: { request: DeskRequest; fault: string | null; hasOwn: boolean }) {
  const { t, desk } = request;
  const { logo } = desk.site;
  return (
    <>
      {logo && (
        <img
          class="logo-shown"
          alt={t.logo}
          width={logo.width}
          height={logo.height}
          src={`data:image/webp;base64,${logo.data}`}
        />
      )}
      <DeskForm request={request} class="desk-form" files>
        <div class="desk-field">
          <label for="logo">{t.logoFile}</label>
          <p class="hint" id="logo-hint">
            {t.logoHint}
          </p>
          <input
            id="logo"
            type="file"
            name="logo"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby={fault ? 'logo-hint logo-fault' : 'logo-hint'}
            aria-invalid={fault ? 'true' : undefined}
          />
          {fault && (
            <p class="fault" id="logo-fault">
              {fault}
            </p>
          )}
        </div>
        <div class="actions">
          <button type="submit" name="do" value="logo">
            {t.save}
          </button>
          {hasOwn && (
            <button type="submit" name="do" value="logo-gone" class="quiet">
              {t.logoGone}
            </button>
          )}
        </div>
      </DeskForm>
    </>
  );
}
