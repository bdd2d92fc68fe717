import type { DraftMedia } from '../../draft.ts';
import { pictureAddress } from '../content/render-blocks.ts';
import { closest, type Element, findElement, textOf } from '../dom/tree.ts';
import { absolute, type PageSource } from './page-source.ts';
import { isNode, listOf, textIn } from './read-json-ld.ts';
import { metaContent } from './read-meta.ts';

const CREDIT_MARK =
  /(?:photo(?:graph)?s?|image|picture|credit|illustration|graphic|foto(?:graf[íi]a)?|cr[ée]dito|imagen|imagem|ilustraci[óo]n|ilustra[çc][ãa]o)(?:\s+(?:by|courtesy of|credit|por|de))?\s*[:/]\s*([^|]{2,120})$/i;
const BY_MARK =
  /\((?:photo|image|foto|imagen|imagem|cr[ée]dito)?\s*(?:by|credit|courtesy of|por|de|:)\s*:?\s*([^()]{2,100})\)\s*$/i;

/** Pictures of the article: the lead picture that the head names, then those kept in the body, with caption and credit. */
export function readMedia(source: PageSource, pictures: Set<Element>): DraftMedia[] {
  const media: DraftMedia[] = [];
  const lead = leadPicture(source);
  for (const image of pictures) {
    const url = absolute(pictureAddress(image) ?? '', source.url);
    if (url === null || media.some((one) => one.url === url)) continue;
    const isLead = lead !== null && (url === lead.url || sameFile(url, lead.url));
    media.push({ ...pictureOf(image, url), role: isLead ? 'lead' : 'body' });
  }
  if (lead && !media.some((one) => one.role === 'lead')) media.unshift(lead);
  return media.slice(0, 100);
}

function leadPicture(source: PageSource): DraftMedia | null {
  const { article, meta } = source;
  const node = listOf(article?.image)[0];
  const stated =
    metaContent(meta, 'og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src') ?? imageAddress(node);
  const url = stated === null ? null : absolute(stated, source.url);
  if (url === null) return null;
  const details = isNode(node) ? node : {};
  return {
    url,
    kind: 'image',
    alt: metaContent(meta, 'og:image:alt', 'twitter:image:alt'),
    caption: textIn(details.caption),
    credit: textIn(details.creditText) ?? textIn(details.creator) ?? textIn(details.copyrightHolder),
    licence: textIn(details.license),
    width: pixels(metaContent(meta, 'og:image:width')),
    height: pixels(metaContent(meta, 'og:image:height')),
    role: 'lead',
  };
}

function imageAddress(value: unknown): string | null {
  if (isNode(value)) return textIn(value.url) ?? textIn(value.contentUrl);
  return typeof value === 'string' ? value : null;
}

function pictureOf(image: Element, url: string): DraftMedia {
  const box = closest(
    image,
    (up) => up.tag === 'figure' || /\bwp-caption\b|image-(wrap|container|block)|photo/.test(up.attrs.class ?? ''),
  );
  const line = box ? captionOf(box) : '';
  const marked = box
    ? findElement(
        box,
        (inner) =>
          /credit|copyright|attribution|photographer|cr[ée]dito|autor/i.test(inner.attrs.class ?? '') ||
          inner.attrs.itemprop === 'copyrightHolder',
      )
    : null;
  const markedText = marked ? textOf(marked, 300) : '';
  const found = BY_MARK.exec(line) ?? CREDIT_MARK.exec(line);
  const credit = markedText !== '' && markedText !== line ? markedText : (found?.[1] ?? null);
  const rest = found && credit === found[1] ? line.slice(0, found.index) : line.replace(markedText, '');
  return {
    url,
    kind: 'image',
    alt: image.attrs.alt ?? null,
    caption: rest.replace(/[\s|(–—-]+$/, '').trim() || null,
    credit: credit?.replace(CREDIT_MARK, '$1').trim() || null,
    licence: null,
    width: pixels(image.attrs.width ?? null),
    height: pixels(image.attrs.height ?? null),
    role: 'body',
  };
}

function captionOf(box: Element): string {
  const caption = findElement(box, (inner) => inner.tag === 'figcaption' || /caption/.test(inner.attrs.class ?? ''));
  return caption && caption !== box ? textOf(caption, 1000) : '';
}

/** Whether two addresses name one picture in different sizes. */
function sameFile(a: string, b: string): boolean {
  return fileKey(a) === fileKey(b);
}

function fileKey(url: string): string {
  const name =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? url;
  return name.replace(/-?\d{2,4}x\d{2,4}|-scaled|@\dx/g, '').replace(/\.[a-z]{3,4}$/i, '');
}

function pixels(value: string | null): number | null {
  const number = value === null ? Number.NaN : Number.parseInt(value, 10);
  return number > 0 && number < 100_000 ? number : null;
}
