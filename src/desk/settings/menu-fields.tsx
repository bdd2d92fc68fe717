import type { LocalWords, MenuSetting } from '../../config.ts';
import { commonMenu, INTERFACE_LANGUAGES, type Messages, ownLanguageName } from '../../ui/index.ts';
import { Checks } from '../fields.tsx';

/** Rows for links that are not there yet. */
const EMPTY_ROWS = 2;

interface Link {
  path: string;
  labels: LocalWords;
}

/** Which entries the menu has, and links of the newsroom's own. `form`: what was refused. */
export function MenuFields({ t, settings, form }: { t: Messages; settings: MenuSetting; form: object | null }) {
  const { hidden, links } = form && 'form' in form ? readMenuForm(form.form as URLSearchParams, t) : settings;
  const entries = commonMenu(t);
  const shown = entries.filter(({ path }) => !hidden.includes(path)).map(({ path }) => path);
  const rows: Link[] = [...links, ...Array.from({ length: EMPTY_ROWS }, () => ({ path: '', labels: {} }))];
  return (
    <>
      <Checks
        label={t.menuShown}
        name="shown"
        values={shown}
        options={entries.map(({ path, label }) => [path, label])}
      />
      <fieldset class="desk-field">
        <legend>{t.menuLinks}</legend>
        <p class="hint">{t.menuLinksHint}</p>
        <ol class="menu-links">
          {rows.map(({ path, labels }, n) => (
            <li>
              <input
                name="path"
                value={path}
                maxLength={500}
                placeholder="/about"
                aria-label={`${t.menuPath} ${n + 1}`}
              />
              {INTERFACE_LANGUAGES.map((one) => (
                <input
                  name={`label-${one}`}
                  value={labels[one] ?? ''}
                  maxLength={80}
                  lang={one}
                  placeholder={ownLanguageName(one)}
                  aria-label={`${t.menuWords} ${n + 1}, ${ownLanguageName(one)}`}
                />
              ))}
            </li>
          ))}
        </ol>
      </fieldset>
    </>
  );
}

/** What the form says; rows without an address and words are none. */
export function readMenuForm(form: URLSearchParams, t: Messages): MenuSetting {
  const shown = new Set(form.getAll('shown'));
  const hidden = commonMenu(t).flatMap(({ path }) => (shown.has(path) ? [] : [path]));
  const words = INTERFACE_LANGUAGES.map((language) => [language, form.getAll(`label-${language}`)] as const);
  const links = form.getAll('path').flatMap((given, n): Link[] => {
    const labels: LocalWords = {};
    for (const [language, all] of words) if (all[n]?.trim()) labels[language] = all[n].trim();
    const path = given.trim();
    return path || Object.keys(labels).length > 0 ? [{ path, labels }] : [];
  });
  return { hidden, links };
}
