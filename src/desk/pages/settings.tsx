import fs from 'node:fs/promises';
import { exportSettings, parseSettings, readSettings, saveSettings } from '../../accounts/index.ts';
import { type Config, DESK_SETTINGS, type DeskSetting, SECRET } from '../../config.ts';
import { type Page, UserError } from '../../kit/index.ts';
import { INTERFACE_LANGUAGES, type Messages, ownLanguageName } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';
import { Area, Checks, Choice, Done, Fault, Field } from '../fields.tsx';
import { packLogo } from '../settings/pack-logo.ts';
import { findFaults, type SettingFaults } from '../settings/setting-faults.ts';

type Values = Partial<Record<DeskSetting, string>>;
type Faults = SettingFaults;

/** Those that other pages of the settings are for. */
const ELSEWHERE: readonly DeskSetting[] = [
  'SITE_SECTIONS',
  'SITE_MENU',
  'SITE_LOGO',
  'SMTP_URL',
  'SMTP_PASSWORD',
  'MAIL_FROM',
];
const GENERAL = DESK_SETTINGS.filter((name): name is General => !ELSEWHERE.includes(name));

/** `/desk/settings`: what the newsroom sets for its site. */
export async function showSettings({ db }: Desk, request: DeskRequest): Promise<Page> {
  return settingsPage(request, await readSettings(db), {});
}

/** Takes the form, or a file of settings. */
export async function takeSettings({ db }: Desk, request: DeskFormRequest): Promise<Page> {
  const { user, form } = request;
  const made = await readSettings(db);
  const given = form.get('do') === 'import' ? await fromFile(request) : fromForm(form, request.desk.config, made);
  if (typeof given === 'string') return settingsPage(request, made, { file: given });
  const faults = findFaults(given, request.t);
  if (Object.keys(faults).length > 0) return settingsPage(request, { ...made, ...given } as Values, faults);
  await saveSettings(db, user, given, () => undefined, SECRET);
  return seeOther('/desk/settings?done');
}

/** `/desk/settings/export`: the settings made here, as a file. */
export async function exportSettingsPage({ db }: Desk): Promise<Page> {
  return {
    status: 200,
    type: 'application/json; charset=utf-8',
    body: exportSettings(withoutSecrets(await readSettings(db))),
    keys: [],
    cacheable: false,
    freshFor: 'never',
    headers: { 'content-disposition': 'attachment; filename="trama-settings.json"' },
  };
}

/** A file of settings goes from hand to hand. */
function withoutSecrets(made: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(made).filter(([name]) => !SECRET.has(name)));
}

/** What was filled in; a field that says what stands anyway, or nothing, is left to the environment. */
function fromForm(form: URLSearchParams, config: Config, made: Values): Record<string, string | null> {
  const entries = GENERAL.filter((name) => form.has(name)).map((name) => {
    const value = form.getAll(name).join(',').trim().replace(/^,/, '');
    const stands = made[name] === undefined && value === textOf(config[name]);
    return [name, stands || value === '' ? null : value] as const;
  });
  return Object.fromEntries(entries);
}

/** The settings of a file; what is wrong with it, as words. */
async function fromFile({ files, t }: DeskFormRequest): Promise<Record<string, string> | string> {
  const [file] = files;
  if (!file || file.bytes > MOST_BYTES) return t.settingsFileMissing;
  try {
    const all = parseSettings(await fs.readFile(file.path, 'utf8'));
    const known = DESK_SETTINGS.filter((name) => all[name] !== undefined && !SECRET.has(name));
    const given = Object.fromEntries(known.map((name) => [name, all[name] ?? '']));
    return given.SITE_LOGO ? { ...given, SITE_LOGO: await packedAnew(given.SITE_LOGO) } : given;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return faultWords(error, t);
  }
}

const MOST_BYTES = 500_000;

/** A file may come from anywhere: its logo is made again here, as any picture is. What is none is refused by its name. */
async function packedAnew(logo: string): Promise<string> {
  try {
    const { data } = JSON.parse(logo) as { data: string };
    const made = await packLogo(Buffer.from(data, 'base64'));
    return 'value' in made ? made.value : 'none';
  } catch {
    return 'none';
  }
}

function textOf(value: Config[DeskSetting]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(',');
  return value === null ? '' : String(value);
}

function settingsPage(request: DeskRequest, made: Values, faults: Faults): Page {
  const { t, query, desk } = request;
  const values = Object.fromEntries(GENERAL.map((name) => [name, made[name] ?? textOf(desk.config[name])])) as Record<
    DeskSetting,
    string
  >;
  const wrong = Object.keys(faults).length > 0;
  const main = (
    <>
      <h1>{t.settings}</h1>
      <p>{t.settingsText}</p>
      <Done text={query.has('done') ? t.saved : null} />
      <Fault text={wrong ? t.settingsWrong : null} />
      <DeskForm request={request} class="desk-form">
        {GENERAL.map((name) => (
          <SettingField name={name} value={values[name]} fault={faults[name]} t={t} />
        ))}
        <button type="submit">{t.save}</button>
      </DeskForm>
      <h2>{t.settingsAppeal}</h2>
      <p>
        {t.settingsAppealText} <a href="/desk/notices">{t.notices}</a>
      </p>
      <h2>{t.settingsExtractor}</h2>
      <p>{desk.config.OUTSIDE_MODEL_URL ? t.settingsExtractorOn : t.settingsExtractorOff}</p>
      <h2>{t.settingsMove}</h2>
      <p>{t.settingsMoveText}</p>
      <p>
        <a class="button quiet" href="/desk/settings/export" download>
          {t.settingsExport}
        </a>
      </p>
      <DeskForm request={request} class="desk-form" files>
        <input type="hidden" name="do" value="import" />
        <div class="desk-field">
          <label for="file">{t.settingsFile}</label>
          <input id="file" type="file" name="file" accept=".json,application/json" required />
          {faults.file && <p class="fault">{faults.file}</p>}
        </div>
        <button type="submit" class="quiet">
          {t.settingsImport}
        </button>
      </DeskForm>
    </>
  );
  return deskPage(request, { title: t.settings, main, status: wrong ? 422 : 200 });
}

type General = Exclude<
  DeskSetting,
  'SITE_SECTIONS' | 'SITE_MENU' | 'SITE_LOGO' | 'SMTP_URL' | 'SMTP_PASSWORD' | 'MAIL_FROM'
>;

function SettingField({ name, value, fault, t }: { name: General; value: string; fault?: string; t: Messages }) {
  const label = t[`setting_${name}`];
  const hint = t[`settingHint_${name}`];
  const languages = INTERFACE_LANGUAGES.map((one) => [one, ownLanguageName(one)] as const);
  if (name === 'SITE_LANGUAGE') return <Choice label={label} name={name} value={value} options={languages} />;
  if (name === 'SITE_LANGUAGES')
    return (
      <>
        <input type="hidden" name={name} value="" />
        <Checks label={label} name={name} values={value.split(',')} options={languages} />
      </>
    );
  if (name === 'INDEX_PEOPLE') {
    const options = [
      ['yes', t.yes],
      ['no', t.no],
    ] as const;
    return <Choice label={label} name={name} value={value} options={options} />;
  }
  if (name === 'SITE_DESCRIPTION' || name === 'SITE_LICENCE')
    return <Area label={label} name={name} value={value} hint={hint} fault={fault} rows={3} />;
  const type = name === 'SITE_EMAIL' ? 'email' : 'text';
  return <Field label={label} name={name} type={type} value={value} hint={hint} fault={fault} />;
}
