import { cleanLine, escapeHtml, paragraphsToHtml } from '../../text/index.ts';
import { asText, type Fields, firstText, records } from './fields.ts';

/** The body of a record as HTML: `html`, else `parts`, else the first field that others keep a body in. */
export function readBody(fields: Fields): string {
  const html = firstText(fields, 'html', 'contenthtml', 'bodyhtml', 'htmlcontent');
  if (html !== null) return html;
  const parts = partsHtml(fields.get('parts'));
  if (parts !== '') return parts;
  const content = firstText(
    fields,
    'content',
    'body',
    'articlebody',
    'contentencoded',
    'text',
    'contenttext',
    'fulltext',
    'bodytext',
    'maintext',
    'maincontent',
    'plaintext',
    'contenido',
    'cuerpo',
    'texto',
    'conteudo',
    'corpo',
  );
  if (content !== null) return textOrHtml(content);
  return paragraphsOf(fields.get('paragraphs') ?? fields.get('body') ?? fields.get('content')).join('\n');
}

/** Parts -> HTML: paragraphs are text, never HTML; an analysis part becomes a marked section. */
function partsHtml(value: unknown): string {
  return records(value)
    .map(partHtml)
    .filter((html) => html !== '')
    .join('\n');
}

function partHtml(part: Record<string, unknown>): string {
  const heading = asText(part.heading);
  const lines = [
    ...(heading === null ? [] : [`<h2>${escapeHtml(cleanLine(heading))}</h2>`]),
    ...paragraphsOf(part.paragraphs),
  ];
  if (lines.length === 0) return '';
  return part.role === 'analysis'
    ? ['<section data-part="analysis">', ...lines, '</section>'].join('\n')
    : lines.join('\n');
}

function paragraphsOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.map(asText).filter((text) => text !== null) : [];
  return texts
    .map(cleanLine)
    .filter((text) => text !== '')
    .map((text) => `<p>${escapeHtml(text)}</p>`);
}

/** What has tags is HTML; text is divided at its blank lines, or at its line ends when it has no blank line. */
function textOrHtml(content: string): string {
  if (
    /<\/?(?:p|div|br|h[1-6]|ul|ol|li|a|em|strong|b|i|span|figure|img|blockquote|table|section|article)\b[^>]*>/iu.test(
      content,
    )
  ) {
    return content;
  }
  const blank = /\r?\n[^\S\r\n]*\r?\n/u;
  const paragraphs = content.split(blank.test(content) ? blank : /\r?\n/u).map(cleanLine);
  return paragraphsToHtml(paragraphs.filter((paragraph) => paragraph !== ''));
}
