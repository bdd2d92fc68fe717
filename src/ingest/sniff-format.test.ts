import { describe, expect, it } from 'vitest';
import { PARSERS } from './parsers.ts';
import { sniffFormat } from './sniff-format.ts';

const formatOf = (head: string | Uint8Array, name: string, contentType: string | null = null): string | null =>
  sniffFormat(typeof head === 'string' ? Buffer.from(head) : head, name, contentType, PARSERS)?.format ?? null;

const WXR =
  '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>';

describe('sniffFormat', () => {
  it.each([
    ['wxr', WXR, 'export.xml'],
    ['wxr', `\ufeff${WXR}`, 'export.xml.gz'],
    ['feed', '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>', 'feed'],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>', 'atom.xml'],
    ['feed', '{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}', 'feed.json'],
    ['html', '<!DOCTYPE html><html lang="es"><head><title>Nota</title></head><body><p>Hola', '2021/nota.html'],
    ['jsonl', '{"title": "One", "text": "Body."}\n{"title": "Two", "text": "Body."}\n', 'articles.jsonl'],
    ['plain', 'A headline\n\nA first paragraph of plain text.\n', 'page.txt'],
  ])('tells that %s is what begins with %j', (format, head, name) => {
    if (PARSERS.some((parser) => parser.format === format)) expect(formatOf(head, name)).toBe(format);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52])],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ])('gives %s to no parser, whatever its name says', (_what, head) => {
    expect(formatOf(head, 'page.html', 'text/html')).toBeNull();
  });

  it('still sees text in UTF-16 and text with a stray control character', () => {
    const page = '<!DOCTYPE html><html><body><p>Una nota larga sobre nada.</p></body></html>';
    expect(formatOf(Buffer.from(`\ufeff${page}`, 'utf16le'), 'page.html')).not.toBeNull();
    expect(formatOf(`${page}${'More text. '.repeat(20)}\0`, 'page.html')).not.toBeNull();
  });
});
