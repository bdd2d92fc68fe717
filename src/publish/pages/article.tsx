import QRCode from 'qrcode';
import { sliceCodePoints } from '../../text/index.ts';
import { interfaceLanguage, type PageHead, type ViewContext, viewContext } from '../../ui/index.ts';
import type { ArticleData } from '../data.ts';
import { breadcrumbList, newsArticle } from '../json-ld.ts';
import { pictureAddress } from '../media/picture-address.ts';
import { type Answer, twinPath, type Visit } from '../public-page.ts';
import { showBody } from '../show-body.ts';
import { ArticleView, crumbsOf, describe } from '../views/article.tsx';
import { nameLinks } from '../views/named-actors.tsx';

/** An article as a page: in the interface language of its own language, one claim's sentences marked if asked for. */
export function articlePage(article: ArticleData, visit: Visit): Answer {
  const language = interfaceLanguage(article.language, visit.context.site.language);
  const claim = visit.query.get('claim');
  const print = visit.query.has('print');
  const keys = [article.id, ...article.related.map(({ id }) => id)].map((id) => `article:${id}`);
  return {
    type: 'page',
    data: article,
    language,
    within: [`article:${article.id}`, `related:${article.id}`, ...keys.slice(1)],
    keys: article.claims.length > 0 || article.actors.length > 0 ? [...keys, 'entity:*'] : keys,
    page: () => {
      const context = viewContext(visit.context.site, language);
      return {
        head: articleHead(article, context, claim !== null || print),
        look: print ? 'print' : undefined,
        plainPath: null,
        main: (
          <ArticleView
            article={article}
            context={context}
            body={body(article, claim, context)}
            title={highlighted(article, 'title', article.title, claim)}
            dek={highlighted(article, 'dek', article.dek, claim)}
            paperCode={print ? qrCode(context.site.origin + article.path) : null}
          />
        ),
      };
    },
  };
}

function evidenceOf(article: ArticleData, claim: string | null, field: string) {
  if (claim === null) return [];
  return article.claims
    .filter(({ id, evidence }) => id === claim && evidence.field === field)
    .map(({ evidence }) => evidence);
}

function body(article: ArticleData, claim: string | null, context: ViewContext): string {
  const passages = evidenceOf(article, claim, 'text').map(({ start, end }, i) => ({
    start,
    end,
    id: i === 0 ? `claim-${claim}` : `claim-${claim}-${i + 1}`,
  }));
  const names = { links: nameLinks(article.actors, context), text: article.text };
  return showBody(article.html, { media: article.media, t: context.t, passages, origin: '', names });
}

/** A title or dek with the claim's words marked. */
function highlighted(article: ArticleData, field: 'title' | 'dek', text: string | null, claim: string | null) {
  const [evidence] = evidenceOf(article, claim, field);
  if (!evidence || text === null) return text;
  return (
    <>
      {sliceCodePoints(text, 0, evidence.start)}
      <mark id={`claim-${claim}`}>{sliceCodePoints(text, evidence.start, evidence.end)}</mark>
      {sliceCodePoints(text, evidence.end, text.length)}
    </>
  );
}

function articleHead(article: ArticleData, context: ViewContext, noindex: boolean): PageHead {
  const { path, title } = article;
  const lead = article.media.find(({ role, hash }) => role === 'lead' && hash !== null);
  const crumbs = crumbsOf(article, context);
  return {
    title,
    description: describe(article, context),
    path,
    noindex,
    article: {
      published: article.publishedAt,
      modified: article.updatedAt,
      section: article.sections[0]?.name ?? null,
      tags: article.topics.map(({ name }) => name),
      authors: article.authors.map(({ name }) => name),
    },
    image: lead?.hash
      ? { path: pictureAddress(lead.hash, 1600), alt: lead.alt ?? '', width: lead.width, height: lead.height }
      : null,
    translations: article.translations.length > 1 ? article.translations : [],
    json: twinPath(path),
    oembed: `/oembed?format=json&url=${encodeURIComponent(context.site.origin + path)}`,
    jsonLd: [newsArticle(article, context), breadcrumbList(crumbs, { label: title, path }, context)],
  };
}

/** A QR code of an address as inline SVG. */
function qrCode(address: string): string {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const size = modules.size;
  const rows: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) rows.push(`M${x} ${y}h1v1h-1z`);
  }
  return `<svg viewBox="-2 -2 ${size + 4} ${size + 4}" role="img" aria-label="QR: ${encodeURI(address)}" shape-rendering="crispEdges"><path d="${rows.join('')}"/></svg>`;
}
