import type { LocalWords, SectionSetting } from '../../config.ts';
import { INTERFACE_LANGUAGES, type Messages, ownLanguageName } from '../../ui/index.ts';

interface Section {
  slug: string;
  name: string;
  articles: number;
}

/** A row for each section: its place, its name in each language, whether it is hidden. */
export function SectionFields({
  t,
  all,
  settings,
}: {
  t: Messages;
  all: readonly Section[];
  settings: readonly SectionSetting[];
}) {
  const placeOf = ({ slug }: Section) => {
    const place = settings.findIndex((one) => one.slug === slug);
    return place < 0 ? settings.length : place;
  };
  const rows = [...all].sort((a, b) => placeOf(a) - placeOf(b));
  if (rows.length === 0) return <p class="soft">{t.settingSectionsNone}</p>;
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{t.sectionPlace}</th>
          <th scope="col">{t.sectionName}</th>
          {INTERFACE_LANGUAGES.map((one) => (
            <th scope="col">{ownLanguageName(one)}</th>
          ))}
          <th scope="col">{t.sectionHidden}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((section, n) => (
          <Row t={t} section={section} place={n + 1} setting={settings.find(({ slug }) => slug === section.slug)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  t,
  section: { slug, name, articles },
  place,
  setting,
}: {
  t: Messages;
  section: Section;
  place: number;
  setting?: SectionSetting;
}) {
  return (
    <tr>
      <td data-label={t.sectionPlace}>
        <input type="hidden" name="slug" value={slug} />
        <input type="number" name="place" value={place} min={1} max={999} aria-label={`${t.sectionPlace}: ${name}`} />
      </td>
      <th scope="row">
        {name} <span class="soft">{articles}</span>
      </th>
      {INTERFACE_LANGUAGES.map((one) => (
        <td data-label={ownLanguageName(one)}>
          <input
            name={`name-${one}`}
            value={setting?.names[one] ?? ''}
            placeholder={name}
            maxLength={80}
            lang={one}
            aria-label={`${name}, ${ownLanguageName(one)}`}
          />
        </td>
      ))}
      <td data-label={t.sectionHidden}>
        <input
          type="checkbox"
          name="hidden"
          value={slug}
          checked={setting?.hidden}
          aria-label={`${t.sectionHidden}: ${name}`}
        />
      </td>
    </tr>
  );
}

/** What the rows say, in the order of their places. */
export function readSectionsForm(form: URLSearchParams): SectionSetting[] {
  const [slugs, places] = [form.getAll('slug'), form.getAll('place')];
  const names = INTERFACE_LANGUAGES.map((language) => [language, form.getAll(`name-${language}`)] as const);
  const hidden = new Set(form.getAll('hidden'));
  return slugs
    .map((slug, n) => {
      const words: LocalWords = {};
      for (const [language, all] of names) if (all[n]?.trim()) words[language] = all[n].trim();
      return { slug, names: words, hidden: hidden.has(slug), place: Number(places[n]) || 999 };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ place: _, ...one }) => one);
}
