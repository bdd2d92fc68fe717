import type { Draft, TranslationState } from '../../newsroom/index.ts';
import type { DeskRequest } from '../desk-types.ts';
import { Choice, Field } from '../fields.tsx';
import { nameOfOriginal } from '../translations/link-by-name.ts';
import { kindChoices, LANGUAGE_NAMES } from './choices.ts';

interface Props {
  request: DeskRequest;
  draft: Draft;
  pictures: Record<string, string>;
}

type FieldsProps = Props & { original: TranslationState | null };

/** What stands around the words: kind, sections, bylines, lead picture, sources. */
export function ArticleFields({ request, draft, pictures, original }: FieldsProps) {
  const { t } = request;
  const { fields } = draft;
  return (
    <details class="writing-fields" open>
      <summary>
        <h2>{t.writeAbout}</h2>
      </summary>
      <div class="columns">
        <Choice label={t.writeKind} name="kind" options={kindChoices(t)} value={fields.kind} />
        <Choice label={t.writeLanguage} name="language" options={languages(fields.language)} value={fields.language} />
        <Field label={t.writeSection} name="sections" value={fields.sections.join(', ')} hint={t.writeCommas} />
        <Field label={t.writeTopics} name="topics" value={fields.topics.join(', ')} hint={t.writeCommas} />
        <Field
          label={t.writeCountries}
          name="countries"
          value={fields.countries.join(', ')}
          hint={t.writeCountriesHint}
        />
        <Field label={t.writeAuthors} name="authors" value={fields.authors.join(', ')} hint={t.writeAuthorsHint} />
        <p>
          <a href={`/desk/write/${draft.articleId}/bylines`}>{t.bylines}</a>
        </p>
        <Field label={t.writeLicence} name="licence" value={fields.licence ?? ''} hint={t.writeLicenceHint} />
        <Field
          label={t.writeOriginal}
          name="original"
          value={nameOfOriginal(original)}
          hint={t.writeOriginalHint}
          data-whole
        />
        {!draft.isPublic && <Field label={t.writeSlug} name="slug" value={fields.slug ?? ''} maxLength={120} />}
      </div>
      {original?.stale && (
        <p class="warn">
          <a href={`/desk/articles/${draft.articleId}/translations`}>
            {t.translateOriginal}: {t.translateStale}
          </a>
        </p>
      )}
      <LeadPicture request={request} draft={draft} pictures={pictures} />
      <Sources request={request} draft={draft} />
    </details>
  );
}

function languages(own: string) {
  return LANGUAGE_NAMES.some(([tag]) => tag === own) ? LANGUAGE_NAMES : [...LANGUAGE_NAMES, [own, own] as const];
}

function LeadPicture({ request: { t }, draft, pictures }: Props) {
  const lead = draft.fields.media.find(({ role }) => role === 'lead');
  const shown = lead && pictures[lead.url];
  return (
    <fieldset class="desk-field">
      <legend>{t.writeLead}</legend>
      {shown && <img src={shown} alt={lead.alt ?? ''} class="lead-shown" />}
      <input type="hidden" name="lead_url" value={lead?.url ?? ''} />
      <div class="columns">
        <div class="desk-field">
          <label for="lead_file">{t.writeLeadFile}</label>
          <p class="hint" id="lead_file-hint">
            {t.pictureFileHint}
          </p>
          <input
            id="lead_file"
            name="lead_file"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            aria-describedby="lead_file-hint"
          />
        </div>
        <Field label={t.pictureAlt} name="lead_alt" value={lead?.alt ?? ''} />
        <Field label={t.pictureCaption} name="lead_caption" value={lead?.caption ?? ''} />
        <Field label={t.pictureCredit} name="lead_credit" value={lead?.credit ?? ''} />
        <Field label={t.pictureLicence} name="lead_licence" value={lead?.licence ?? ''} />
        {lead && (
          <label class="check">
            <input type="checkbox" name="lead_gone" value="yes" /> {t.writeLeadGone}
          </label>
        )}
      </div>
    </fieldset>
  );
}

function Sources({ request: { t }, draft }: Pick<Props, 'request' | 'draft'>) {
  const empty = { title: '', publisher: null, url: null, date: null, place: null, readOn: null };
  const columns = [
    ['title', t.writeSourceTitle],
    ['publisher', t.writeSourcePublisher],
    ['url', t.writeSourceUrl],
    ['date', t.writeSourceDate],
    ['place', t.writeSourcePlace],
    ['readOn', t.writeSourceRead],
  ] as const;
  return (
    <fieldset class="desk-field">
      <legend>{t.writeSources}</legend>
      <ol class="source-rows" data-rows>
        {[...draft.fields.sources, empty].map((source) => (
          <li>
            {columns.map(([name, label]) => (
              <input name={`source_${name}`} aria-label={label} placeholder={label} value={source[name] ?? ''} />
            ))}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
