import type { ComponentChildren } from 'preact';
import { countryName } from '../../text/index.ts';
import {
  Breadcrumb,
  type Crumb,
  countrySlug,
  fill,
  formatDate,
  Icon,
  Kicker,
  kindName,
  locatorMap,
  ownLanguageName,
  StoryCard,
  sectionName,
  type ViewContext,
} from '../../ui/index.ts';
import type { ArticleData } from '../data.ts';
import { ClaimList } from './claims.tsx';
import { CorrectionNotes } from './corrections.tsx';
import { LicenceBox } from './licence-box.tsx';
import { NamedActors } from './named-actors.tsx';
import { LeadPicture } from './picture.tsx';
import { ReaderBox } from './reader-box.tsx';
import { ShareLinks } from './share-links.tsx';
import { SourceList } from './source-list.tsx';

/** What an article page shows besides its data. */
export interface ArticleViewProps {
  article: ArticleData;
  context: ViewContext;
  /** The body as readers get it: pictures of our own, sentences marked. */
  body: string;
  title: ComponentChildren;
  dek: ComponentChildren;
  /** Inline SVG of the QR code; null on the usual page. */
  paperCode: string | null;
}

/** The way from the front page to an article: its sections, then its kind. */
export function crumbsOf(article: ArticleData, context: ViewContext): Crumb[] {
  return article.sections.map((one) => ({
    label: sectionName(context.site, context.language, one),
    path: context.to(`/section/${one.slug}`),
  }));
}

/** An article page. */
export function ArticleView(props: ArticleViewProps) {
  const { article, context, body } = props;
  return (
    <>
      <Breadcrumb crumbs={crumbsOf(article, context)} context={context} />
      <article class="article" lang={article.language === 'und' ? undefined : article.language}>
        <ArticleHead {...props} />
        <div class="article-main">
          <LeadPicture article={article} context={context} />
          <div class="prose" dangerouslySetInnerHTML={{ __html: body }} />
        </div>
        <ArticleSide {...props} />
        <ArticleFoot {...props} />
      </article>
      <Related {...props} />
    </>
  );
}

function ArticleHead({ article, context, title, dek }: ArticleViewProps) {
  const { t } = context;
  const others = article.translations.filter(({ path }) => path !== article.path);
  return (
    <header class="article-head">
      <Kicker story={{ ...article, excerpt: null }} context={context} linked />
      <h1>{title}</h1>
      {dek && <p class="dek">{dek}</p>}
      <p class="byline">
        {article.authors.length > 0 && <Authors article={article} context={context} />}
        <span class="when">
          {article.publishedAt ? (
            <time dateTime={article.publishedAt}>{formatDate(article.publishedAt, context.language)}</time>
          ) : (
            t.undated
          )}
        </span>
        {isUpdated(article) && (
          <span class="when">
            {t.updated}{' '}
            <time dateTime={article.updatedAt ?? ''}>{formatDate(article.updatedAt ?? '', context.language)}</time>
          </span>
        )}
      </p>
      {others.length > 0 && (
        <p class="tongues">
          {t.readIn}{' '}
          {others.map(({ language, path }, i) => (
            <>
              {i > 0 && ', '}
              <a href={path} hreflang={language} lang={language}>
                {ownLanguageName(language)}
              </a>
            </>
          ))}
        </p>
      )}
    </header>
  );
}

/** An update on the day of publication is not worth a line. */
function isUpdated({ publishedAt, updatedAt }: ArticleData): boolean {
  return updatedAt !== null && updatedAt.slice(0, 10) !== publishedAt?.slice(0, 10);
}

function Authors({ article, context }: { article: ArticleData; context: ViewContext }) {
  const { t } = context;
  const last = article.authors.length - 1;
  return (
    <span class="who">
      {t.by}{' '}
      {article.authors.map(({ slug, name }, i) => (
        <>
          {i > 0 && (i === last ? ` ${t.and} ` : ', ')}
          <a href={context.to(`/author/${slug}`)} rel="author">
            {name}
          </a>
        </>
      ))}
    </span>
  );
}

function ArticleSide({ article, context }: ArticleViewProps) {
  const { t, language } = context;
  const names = article.countries.map((code) => countryName(code, language)).join(', ');
  const map =
    article.countries.length > 0 ? locatorMap(article.countries, fill(t.countryMapOf, { name: names })) : null;
  if (!map && article.claims.length === 0 && article.actors.length === 0) return null;
  return (
    <aside class="article-side" aria-label={t.claims}>
      {map && (
        <figure class="map-figure">
          <div dangerouslySetInnerHTML={{ __html: map }} />
          <figcaption>{names}</figcaption>
        </figure>
      )}
      {article.claims.length > 0 && (
        <section>
          <h2 class="side-title">{t.claims}</h2>
          <p class="hint">{t.claimsHint}</p>
          <ClaimList claims={article.claims} context={context} />
        </section>
      )}
      <NamedActors actors={article.actors} context={context} />
    </aside>
  );
}

function ArticleFoot({ article, context, paperCode }: ArticleViewProps) {
  const { t, site } = context;
  return (
    <footer class="article-foot">
      <CorrectionNotes corrections={article.corrections} context={context} />
      <SourceList sources={article.sources} context={context} />
      {(article.topics.length > 0 || article.countries.length > 0) && <Tags article={article} context={context} />}
      <ShareLinks article={article} context={context} />
      <LicenceBox article={article} context={context} />
      <ReaderBox article={article} context={context} />
      <div class="paper">
        {paperCode && <div class="paper-code" dangerouslySetInnerHTML={{ __html: paperCode }} />}
        <p>
          {site.name} · {site.origin + article.path}
        </p>
        {paperCode && (
          <p class="paper-hint">
            {t.scan}. {t.printHint}
            <a href={article.path}>{t.backToArticle}</a>.
          </p>
        )}
      </div>
    </footer>
  );
}

function Tags({ article, context }: { article: ArticleData; context: ViewContext }) {
  const { to, t } = context;
  return (
    <section>
      <h2 class="side-title">{t.topics}</h2>
      <ul class="tags">
        {article.countries.map((code) => (
          <li>
            <a href={to(`/country/${countrySlug(code)}`)}>{countryName(code, context.language)}</a>
          </li>
        ))}
        {article.topics.map(({ slug, name }) => (
          <li>
            <a href={to(`/topic/${slug}`)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({ article, context }: ArticleViewProps) {
  if (article.related.length === 0) return null;
  return (
    <section class="block related">
      <div class="block-title">
        <h2>{context.t.related}</h2>
        <a href={context.to('/archive')}>
          {context.t.allArticles} <Icon name="arrow" />
        </a>
      </div>
      <div class="trio">
        {article.related.map((story) => (
          <StoryCard story={story} context={context} />
        ))}
      </div>
    </section>
  );
}

/** A description for those who meet the article elsewhere: its dek, else its first words. */
export function describe(article: { dek: string | null; text: string; kind: string }, context: ViewContext): string {
  const words = article.dek ?? article.text.slice(0, 220);
  return (words || kindName(context.t, article.kind)).replace(/\s+/g, ' ').trim();
}
