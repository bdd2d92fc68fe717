import type { Element, Nodes } from 'hast';
import type { Draft, SaveDraft } from '../../newsroom/index.ts';
import { cleanLine, paragraphsToHtml, parseBody } from '../../text/index.ts';

type Fields = NonNullable<SaveDraft['fields']>;
type Media = Draft['fields']['media'];
type Source = Draft['fields']['sources'][number];

/** What the form of the writing screen says of an article; fields that it lacks stay as they are. */
export function readForm(form: URLSearchParams, draft: Draft): Omit<SaveDraft, 'articleId' | 'baseVersion'> {
  const html = form.has('html') ? asHtml(form.get('html') ?? '') : undefined;
  return {
    ...(form.has('title') ? { title: form.get('title') ?? '' } : {}),
    ...(form.has('dek') ? { dek: form.get('dek') } : {}),
    ...(html === undefined ? {} : { html }),
    fields: fieldsOf(form, draft, html ?? draft.html),
    automatic: form.has('automatic'),
  };
}

/** Plain paragraphs, as somebody without scripts may write them, or HTML. */
function asHtml(text: string): string {
  if (/<\/?[a-z][^>]*>/i.test(text)) return text;
  return paragraphsToHtml(
    text
      .split(/\r?\n\s*\r?\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
  );
}

function fieldsOf(form: URLSearchParams, { fields }: Draft, html: string): Fields {
  const text = (name: string) => (form.has(name) ? cleanLine(form.get(name) ?? '') : undefined);
  const list = (name: string) =>
    form.has(name)
      ? [...new Set((form.get(name) ?? '').split(/[,;\n]/).map(cleanLine))].filter(Boolean).slice(0, 100)
      : undefined;
  const chosen = {
    kind: text('kind') as Fields['kind'],
    language: text('language') || undefined,
    sections: list('sections'),
    topics: list('topics'),
    countries: list('countries'),
    authors: list('authors'),
    licence: form.has('licence') ? text('licence') || null : undefined,
    slug: form.has('slug') ? text('slug') || null : undefined,
    sources: form.has('source_title') ? sourcesOf(form) : undefined,
  };
  const given = Object.entries(chosen).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), media: mediaOf(form, fields.media, html) };
}

function sourcesOf(form: URLSearchParams): Source[] {
  const columns = ['title', 'publisher', 'url', 'date', 'place', 'readOn'].map((name) => form.getAll(`source_${name}`));
  return (columns[0] ?? []).slice(0, 200).flatMap((_, row) => {
    const [title = '', publisher, url, date, place, readOn] = columns.map(
      (column) => cleanLine(column[row] ?? '') || null,
    );
    const address = url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
    if (!title && !address) return [];
    return [
      {
        title: title || (address ?? ''),
        publisher: publisher ?? null,
        url: address,
        date: day(date),
        place: place ?? null,
        readOn: day(readOn),
      },
    ];
  });
}

const day = (value: string | null | undefined) => (value && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? value : null);

/** Pictures: the lead one of the form, those of the text as they stand there, and what else belongs to the article. */
function mediaOf(form: URLSearchParams, before: Media, html: string): Media {
  const lead = leadOf(form, before);
  const body = picturesOf(html).map((picture) => ({ ...known(before, picture.url), ...given(picture) }));
  const others = before.filter(({ role, kind }) => role === 'attached' || (role !== 'lead' && kind !== 'image'));
  const all = [...lead, ...body, ...others];
  return [...new Map(all.map((one) => [one.url, one])).values()] as Media;
}

function known(before: Media, url: string): Media[number] {
  const empty = { alt: null, caption: null, credit: null, licence: null, width: null, height: null };
  return { url, kind: 'image', ...empty, ...before.find((one) => one.url === url), role: 'body' };
}

const given = (picture: object) => Object.fromEntries(Object.entries(picture).filter(([, value]) => value !== null));

function leadOf(form: URLSearchParams, before: Media): Media {
  const old = before.filter(({ role }) => role === 'lead');
  if (!form.has('lead_url')) return old;
  const url = form.get('lead_url') ?? '';
  if (form.has('lead_gone') || !/^https?:\/\//.test(url)) return [];
  const text = (name: string) => cleanLine(form.get(`lead_${name}`) ?? '') || null;
  const said = { alt: text('alt'), caption: text('caption'), credit: text('credit'), licence: text('licence') };
  return [{ ...known(before, url), ...said, role: 'lead' }];
}

/** Pictures of a body, with what their captions say: `cite` is the credit, `small` the licence. */
function picturesOf(html: string) {
  const found: {
    url: string;
    alt: string | null;
    caption: string | null;
    credit: string | null;
    licence: string | null;
    width: number | null;
    height: number | null;
  }[] = [];
  const visit = (node: Nodes, caption: Element | null) => {
    if (node.type === 'element' && node.tagName === 'img' && typeof node.properties.src === 'string') {
      const { src, alt, width, height } = node.properties;
      found.push({
        url: src,
        alt: stringOf(alt),
        width: numberOf(width),
        height: numberOf(height),
        ...saysOf(caption),
      });
    }
    if (!('children' in node)) return;
    const own = node.type === 'element' && node.tagName === 'figure' ? find(node, 'figcaption') : caption;
    for (const child of node.children) visit(child, own);
  };
  visit(parseBody(html), null);
  return found;
}

function saysOf(caption: Element | null) {
  const credit = caption && find(caption, 'cite');
  const licence = caption && find(caption, 'small');
  const words = caption ? textOf(caption, new Set([credit, licence])) : '';
  return {
    caption: cleanLine(words) || null,
    credit: credit ? cleanLine(textOf(credit)) || null : null,
    licence: licence ? cleanLine(textOf(licence)) || null : null,
  };
}

function find(node: Element, tag: string): Element | null {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tag ? child : find(child, tag);
    if (found) return found;
  }
  return null;
}

function textOf(node: Nodes, without: ReadonlySet<unknown> = new Set()): string {
  if (without.has(node)) return '';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, without)).join('') : '';
}

const stringOf = (value: unknown) => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown) => {
  const n = Number(value);
  return Number.isInteger(n) && n > 0 && n < 100_000 ? n : null;
};
