import type { Page } from '../../kit/index.ts';
import {
  beginTranslation,
  type Draft,
  listTranslations,
  mayWrite,
  type TranslationState,
} from '../../newsroom/index.ts';
import { fill, ownLanguageName } from '../../ui/index.ts';
import { ArticleTabs } from '../article-tabs.tsx';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Choice, Fault, Field } from '../fields.tsx';
import { openToRead } from '../open-to-read.ts';
import { LANGUAGE_NAMES } from '../writing/choices.ts';
import { linkByName, nameOfOriginal } from './link-by-name.ts';
import { Staleness } from './staleness.tsx';

/** `/desk/articles/:id/translations`: what an article was made from, what was made from it, and what is behind. */
export async function showTranslations(desk: Desk, request: DeskRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  return 'no' in opened ? opened.no : screen(desk, request, opened.draft, null);
}

/** Begins a translation, links two articles, or parts them. */
export async function takeTranslations(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  if ('no' in opened) return opened.no;
  const { form, t, path } = request;
  if (form.get('do') === 'begin') return begin(desk, request, opened.draft);
  const name = form.get('do') === 'unlink' ? '' : (form.get('original') ?? '').trim();
  const outcome = await linkByName(desk, request, opened.draft.articleId, name);
  if (outcome === 'linked') return seeOther(path);
  return screen(desk, request, opened.draft, t[`translateFault_${outcome}`], name);
}

async function begin(desk: Desk, request: DeskFormRequest, draft: Draft): Promise<Page> {
  const { user, form, t } = request;
  const language = form.get('language') ?? '';
  const how = { now: desk.now(), origin: desk.site.origin };
  const begun = await beginTranslation(desk.db, user, { articleId: draft.articleId, language }, how);
  return begun ? seeOther(`/desk/write/${begun.articleId}`) : screen(desk, request, draft, t.translateFault_begin);
}

async function screen(desk: Desk, request: DeskRequest, draft: Draft, fault: string | null, typed?: string) {
  const { t, user } = request;
  const all = await listTranslations(desk.db, draft.articleId);
  const original = all.find(({ isOriginal }) => isOriginal) ?? null;
  const made = all.filter(({ isOriginal }) => !isOriginal);
  return deskPage(request, {
    title: `${t.checkTranslations}: ${draft.title}`,
    status: fault === null ? 200 : 422,
    main: (
      <>
        <ArticleTabs request={request} draft={draft} />
        <h1>{t.checkTranslations}</h1>
        <p lang={draft.fields.language}>
          {draft.title} ({ownLanguageName(draft.fields.language)})
        </p>
        <Fault text={fault} />
        <OriginalPart request={request} draft={draft} original={original} typed={typed} />
        <MadePart request={request} made={made} />
        {user.can('article.write') && <BeginPart request={request} draft={draft} linked={all} />}
      </>
    ),
  });
}

interface OriginalProps {
  request: DeskRequest;
  draft: Draft;
  original: TranslationState | null;
  /** What was typed and led to nothing. */
  typed: string | undefined;
}

function OriginalPart({ request, draft, original, typed }: OriginalProps) {
  const { t, user } = request;
  return (
    <section aria-labelledby="original-title">
      <h2 id="original-title">{t.translateOriginal}</h2>
      {original ? (
        <>
          <p>
            <Titled one={original} />
          </p>
          <Staleness request={request} original={original} draft={draft} />
        </>
      ) : (
        <p class="soft">{t.translateNoOriginal}</p>
      )}
      {mayWrite(user, draft) && (
        <DeskForm request={request} class="desk-form">
          <Field
            label={t.translateLink}
            name="original"
            hint={t.translateLinkHint}
            value={typed ?? nameOfOriginal(original)}
            maxLength={500}
          />
          <div class="actions">
            <button type="submit" name="do" value="link">
              {t.translateLinkButton}
            </button>
            {original && (
              <button type="submit" name="do" value="unlink" class="quiet">
                {t.translateUnlink}
              </button>
            )}
          </div>
        </DeskForm>
      )}
    </section>
  );
}

function Titled({ one: { articleId, title, language } }: { one: TranslationState }) {
  return (
    <>
      <a href={`/desk/articles/${articleId}/translations`} lang={language} hreflang={language}>
        {title || '…'}
      </a>{' '}
      ({ownLanguageName(language)})
    </>
  );
}

function MadePart({ request: { t }, made }: { request: DeskRequest; made: readonly TranslationState[] }) {
  return (
    <section aria-labelledby="made-title">
      <h2 id="made-title">{t.translateInto}</h2>
      {made.length === 0 ? (
        <p class="soft">{t.translateNone}</p>
      ) : (
        <ul class="desk-list">
          {made.map((one) => (
            <li>
              <span>
                <Titled one={one} />
              </span>
              <span class={one.stale ? 'check-wanting' : undefined}>
                {one.stale ? t.translateStale : t.translateFresh}
              </span>
              {one.stale && one.madeFrom !== null && (
                <span>{fill(t.translateRevisions, { from: one.madeFrom, current: one.current ?? '–' })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Languages that are missing stand first. */
function BeginPart({
  request,
  draft,
  linked,
}: {
  request: DeskRequest;
  draft: Draft;
  linked: readonly TranslationState[];
}) {
  const { t } = request;
  const others = LANGUAGE_NAMES.filter(([tag]) => tag !== draft.fields.language);
  const has = (tag: string) => linked.some(({ language }) => language === tag);
  const missing = others.find(([tag]) => !has(tag))?.[0] ?? others[0]?.[0] ?? '';
  return (
    <section aria-labelledby="begin-title">
      <h2 id="begin-title">{t.translateBegin}</h2>
      <DeskForm request={request} class="desk-form">
        <p class="soft">{t.translateBeginHint}</p>
        <Choice label={t.writeLanguage} name="language" options={others} value={missing} />
        <button type="submit" name="do" value="begin">
          {t.translateBegin}
        </button>
      </DeskForm>
    </section>
  );
}
