/** What of an article a citation says. */
export interface Cited {
  id: string;
  title: string;
  dek: string | null;
  authors: readonly string[];
  /** As precise as it is known: `2021`, `2021-05`, `2021-05-24` or an ISO 8601 time. */
  publishedAt: string | null;
  /** BCP 47; `und` when unknown. */
  language: string;
  address: string;
  publisher: string;
}

/** An article as CSL-JSON has it (Citation Style Language 1.0.2, csl-data.json); names stay whole, since nobody said which part is which. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title: string;
  author?: { literal: string }[];
  issued?: { 'date-parts': [number[]] };
  'container-title': string;
  publisher: string;
  abstract?: string;
  language?: string;
  URL: string;
}

/** A citation as CSL-JSON. */
export function toCsl(one: Cited): CslItem {
  const { title, dek, authors, language, address, publisher } = one;
  const date = dateParts(one);
  return {
    id: keyOf(one),
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(date.length > 0 ? { issued: { 'date-parts': [date] } } : {}),
    'container-title': publisher,
    publisher,
    ...(dek ? { abstract: dek } : {}),
    ...(language === 'und' ? {} : { language }),
    URL: address,
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Languages as BibLaTeX and babel name them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'english',
  es: 'spanish',
  pt: 'portuguese',
  fr: 'french',
  it: 'italian',
  de: 'german',
};

/** A citation as an entry of BibTeX; both braces keep titles and names as they are written. */
export function toBibTex(one: Cited): string {
  const [year, month, day] = dateParts(one);
  const fields: [string, string | undefined][] = [
    ['author', one.authors.length > 0 ? one.authors.map((name) => `{${plain(name)}}`).join(' and ') : undefined],
    ['title', `{${plain(one.title)}}`],
    ['howpublished', plain(one.publisher)],
    ['year', year === undefined ? undefined : String(year)],
    ['day', day === undefined ? undefined : String(day)],
    ['language', LANGUAGES[one.language.slice(0, 2)]],
    ['url', one.address.replace(/[{}\\\s]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  // A macro, so without braces: each style writes it in its own way.
  if (month !== undefined) lines.push(`  month = ${MONTHS[month - 1]}`);
  return `@misc{${keyOf(one)},\n${lines.join(',\n')}\n}\n`;
}

/** What both formats call it: the end of its address for people, the end of its id so that no other is called so. */
function keyOf({ id, address }: Cited): string {
  const words = decodeURI(new URL(address).pathname)
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return `${words || 'article'}-${id.replaceAll('-', '').slice(-8)}`;
}

function dateParts({ publishedAt }: Cited): number[] {
  return publishedAt?.slice(0, 10).split('-').map(Number) ?? [];
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** What TeX would take for its own. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^{}&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
