import { registerUse, republishText } from '../../audience/index.ts';
import type { FormRequest, Page, PageRequest } from '../../kit/index.ts';
import { fill, interfaceLanguage, type ViewContext, viewContext } from '../../ui/index.ts';
import type { ArticleData } from '../data.ts';
import { licenceName } from '../licence-name.ts';
import { pictureSources } from '../media/picture-address.ts';
import type { SiteDeps } from '../public-page.ts';
import { messagePage, readerPage, refuse, Trap, Wrong } from './reader-page.tsx';

interface Draft {
  outlet: string;
  url: string;
  email: string;
  wrong: string | null;
}

/** The article as it may be passed on, ready to be copied. */
export async function showRepublish(deps: SiteDeps, context: ViewContext, { query }: PageRequest): Promise<Page> {
  const article = await deps.findArticle(query.get('article') ?? '');
  if (!article) return nothing(context);
  return republishPage(context, article, { outlet: '', url: '', email: '', wrong: null });
}

/** Takes that somebody used it. */
export async function takeRepublish(
  deps: SiteDeps,
  context: ViewContext,
  { query, form, address }: FormRequest,
): Promise<Page> {
  const { t } = context;
  const article = await deps.findArticle(query.get('article') ?? '');
  if (!article) return nothing(context);
  const field = (name: string) => (form.get(name) ?? '').replace(/\0/g, '');
  const draft = { outlet: field('outlet'), url: field('url'), email: field('email') };
  const use = { article: article.id, ...draft, trap: field('website'), address };
  const outcome = await registerUse(deps.db, use, deps.now());
  if (outcome.type === 'wrong') return republishPage(context, article, { ...draft, wrong: outcome.field });
  if (outcome.type === 'many') return refuse(context, 'many', '/republish');
  if (outcome.type === 'missing') return nothing(context);
  return messagePage(context, {
    title: t.useThanks,
    text: outcome.type === 'known' ? t.useKnown : t.useThanksText,
    path: '/republish',
    children: (
      <p>
        <a href={article.path}>{t.backToArticle}</a>
      </p>
    ),
  });
}

function nothing(context: ViewContext): Page {
  const { t } = context;
  return messagePage(context, { title: t.notFoundTitle, text: t.notFoundText, path: '/', status: 404 });
}

function republishPage(context: ViewContext, article: ArticleData, draft: Draft): Page {
  const { t } = context;
  const licence = article.licence ?? context.site.licence;
  const path = '/republish';
  if (!licence)
    return messagePage(context, {
      title: t.republishNone,
      text: t.republishNoneText,
      path,
      children: (
        <p>
          <a href={`${context.to('/write')}?article=${encodeURIComponent(article.path)}`}>{t.writeToUs}</a>
        </p>
      ),
    });
  const name = licenceName(licence);
  const made = textsOf(article, context, name);
  return readerPage(context, {
    title: `${t.republishTitle}: ${article.title}`,
    path,
    status: draft.wrong ? 422 : 200,
    main: (
      <>
        <header class="page-head">
          <h1>
            {t.republishTitle}: <a href={article.path}>{article.title}</a>
          </h1>
          <p>{t.republishIntro}</p>
          <p>
            {t.licence}: {name.url ? <a href={name.url}>{name.name}</a> : name.name}
            {name.commons && /\bNC\b/.test(name.name) && ` ${t.republishCommercial}`}
            {name.commons && /\bND\b/.test(name.name) && ` ${t.republishDerivatives}`}
          </p>
          {made.withheld > 0 && <p>{fill(t.republishPictures, { n: made.withheld })}</p>}
        </header>
        <Copy id="html" title={t.asHtml} text={made.html} />
        <Copy id="text" title={t.asText} text={made.text} />
        <Copy id="markdown" title={t.asMarkdown} text={made.markdown} />
        <UseForm context={context} draft={draft} />
      </>
    ),
  });
}

/** In the language of the article; its terms as they stand. */
function textsOf(article: ArticleData, context: ViewContext, licence: { name: string; url: string | null }) {
  const { site } = context;
  const { t } = viewContext(site, interfaceLanguage(article.language, site.language));
  const pictures = article.media.map((picture) => {
    const kept = pictureSources(picture);
    return [
      picture.url,
      {
        free: /creativecommons\.org|^public domain$/i.test(picture.licence ?? ''),
        credit: [picture.credit, picture.licence].filter(Boolean).join(', ') || null,
        absolute: kept ? site.origin + kept.src : picture.url,
      },
    ] as const;
  });
  return republishText({
    title: article.title,
    authors: article.authors.map(({ name }) => name),
    html: article.html,
    url: site.origin + article.path,
    newsroom: site.name,
    licence,
    pictures: new Map(pictures),
    words: { byline: t.republishByline, top: t.republishTop, bottom: t.republishBottom },
  });
}

function Copy({ id, title, text }: { id: string; title: string; text: string }) {
  return (
    <section class="copy">
      <h2>
        <label for={`copy-${id}`}>{title}</label>
      </h2>
      <textarea id={`copy-${id}`} readOnly spellcheck={false}>
        {text}
      </textarea>
    </section>
  );
}

function UseForm({ context, draft }: { context: ViewContext; draft: Draft }) {
  const { t } = context;
  const words: Record<string, string> = { outlet: t.wrongOutlet, url: t.wrongAddress, email: t.wrongMail };
  const fields = [
    { name: 'outlet', type: 'text', label: t.yourOutlet, value: draft.outlet, required: true },
    { name: 'url', type: 'url', label: t.useAddress, value: draft.url, required: true },
    { name: 'email', type: 'email', label: t.correctionMail, value: draft.email, required: false },
  ] as const;
  return (
    <section>
      <h2>{t.tellUse}</h2>
      <p class="hint">{t.tellUseText}</p>
      <form class="form" method="post">
        {fields.map(({ name, type, label, value, required }) => (
          <div>
            <label for={name}>{label}</label>
            <input
              {...({ id: name, name, type, value, required } as object)}
              {...(draft.wrong === name ? { 'aria-invalid': true, 'aria-describedby': `wrong-${name}` } : {})}
            />
            <Wrong id={`wrong-${name}`} text={draft.wrong === name ? (words[name] ?? null) : null} />
          </div>
        ))}
        <Trap context={context} />
        <button type="submit">{t.send}</button>
      </form>
    </section>
  );
}
