import { findDates } from '../read-date.ts';
import { readByline } from './byline.ts';
import { setLabel } from './labels.ts';
import type { Page } from './page.ts';
import { splitList } from './split-list.ts';

type Field =
  | 'title'
  | 'dek'
  | 'date'
  | 'updated'
  | 'author'
  | 'section'
  | 'topics'
  | 'url'
  | 'language'
  | 'licence'
  | 'other';

const FIELD_NAMES: Record<string, Field> = Object.fromEntries(
  (
    [
      ['title', 'title headline subject título titulo titular titulo asunto assunto manchete'],
      [
        'dek',
        'summary description subtitle standfirst dek resumen bajada subtítulo subtitulo resumo descrição descripción',
      ],
      ['date', 'date published publication-date fecha publicado publicación data'],
      ['updated', 'updated modified actualizado atualizado'],
      ['author', 'author authors by byline from autor autora autores por de'],
      ['section', 'section category kind sección seccion categoría categoria seção secao editoria'],
      ['topics', 'tags keywords topics etiquetas temas palavras-chave tópicos'],
      ['url', 'url link source-url permalink enlace'],
      ['language', 'language lang idioma'],
      ['licence', 'licence license licencia licença rights'],
      ['other', 'to cc source fuente fonte site para message-id reply-to country país pais'],
    ] as const
  ).flatMap(([field, names]) => names.split(' ').map((name) => [name, field])),
);
const FIELD = /^\**([\p{L}-]{2,20})\**\s?:\**\s+(\S.*)$/u;

/** Step: lines such as `Title: …` and `Date: …` at the very top, as in an e-mail. At least two, a title among them. */
export function readHeaderFields(page: Page): void {
  const found: { at: number; field: Field; value: string }[] = [];
  for (const [at, block] of page.blocks.slice(0, 20).entries()) {
    const [, name, value] = FIELD.exec(block.text) ?? [];
    const field = FIELD_NAMES[(name ?? '').toLowerCase()];
    if (field === undefined || value === undefined) break;
    found.push({ at, field, value });
  }
  if (found.length < 2 || !found.some(({ field }) => field === 'title')) return;
  for (const { at, field, value } of found) {
    setLabel(page.blocks[at]!, 'header-field', `a '${field}' field at the top of the text`);
    takeField(page, field, value);
    if (field === 'title') page.headlineAt = at;
  }
  page.notes.push('Title and other fields were read from the header lines at the top of the text.');
}

function takeField(page: Page, field: Field, value: string): void {
  if (field === 'title') page.title = value;
  if (field === 'dek') page.dek = value;
  if (field === 'date') page.publishedAt = findDates(value, page.dayOrder)[0]?.date ?? null;
  if (field === 'updated') page.updatedAt = findDates(value, page.dayOrder)[0]?.date ?? null;
  if (field === 'author')
    page.authors = readByline(`By ${value.replace(/<[^>]*>/g, '')}`, page.dayOrder)?.authors ?? [value];
  if (field === 'section') page.sections = splitList(value);
  if (field === 'topics') page.topics = splitList(value);
  if (field === 'url' && /^https?:\/\/\S+$/.test(value)) page.url = value;
  if (field === 'language' && /^[a-z]{2}(-[a-z]{2})?$/i.test(value)) page.language = value;
  if (field === 'licence') page.licence = value;
}
