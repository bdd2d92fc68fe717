import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeStream, decodeText } from './decode-text.ts';

const bytes = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding);

async function* pieces(all: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

const streamed = async (all: Uint8Array, size: number, contentType: string | null): Promise<string> => {
  let text = '';
  for await (const piece of decodeStream(pieces(all, size), contentType)) text += piece;
  return text;
};

describe('decodeText', () => {
  it.each([
    ['a byte-order mark of UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('año')]), null, 'utf-8'],
    [
      'a byte-order mark of UTF-16 LE',
      Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('año', 'utf-16le')]),
      null,
      'utf-16le',
    ],
    [
      'a byte-order mark of UTF-16 BE',
      Buffer.concat([Buffer.from([0xfe, 0xff]), bytes('año', 'utf-16be')]),
      null,
      'utf-16be',
    ],
    ['the charset of Content-Type', bytes('año', 'windows-1254'), 'text/html; charset="windows-1254"', 'windows-1254'],
  ])('believes %s', (_what, input, contentType, encoding) => {
    expect(decodeText(input, contentType)).toEqual({ text: 'año', encoding, notes: [] });
  });

  it('believes an XML declaration', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-2"?><a>Łódź</a>';
    expect(decodeText(bytes(text, 'iso-8859-2'), 'text/xml')).toEqual({ text, encoding: 'iso-8859-2', notes: [] });
  });

  it('believes a meta element, and gives Latin-1 its usual meaning of windows-1252', () => {
    const text =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>“Año” – €5';
    expect(decodeText(bytes(text, 'windows-1252'), null)).toEqual({ text, encoding: 'windows-1252', notes: [] });
  });

  it('reads undeclared bytes that are no UTF-8 as windows-1252 and says so', () => {
    const found = decodeText(bytes('La investigación “Río”', 'windows-1252'), null);
    expect(found.text).toBe('La investigación “Río”');
    expect(found.encoding).toBe('windows-1252');
    expect(found.notes).toEqual(['Read as windows-1252: no encoding is declared, and its bytes are no UTF-8.']);
  });

  it('keeps UTF-8 with a few stray bytes of windows-1252 readable', () => {
    const mixed = Buffer.concat([Buffer.from('São Paulo — '), bytes('Bogotá', 'windows-1252'), Buffer.from(', así.')]);
    const found = decodeText(mixed, 'text/plain; charset=utf-8');
    expect(found.text).toBe('São Paulo — Bogotá, así.');
    expect(found.notes).toEqual(['1 bytes were no UTF-8 and were read as windows-1252.']);
  });

  it('sees UTF-8 behind a header that says Latin-1', () => {
    const found = decodeText(Buffer.from('Tegucigalpa está lejos'), 'text/html; charset=ISO-8859-1');
    expect(found.text).toBe('Tegucigalpa está lejos');
    expect(found.notes[0]).toContain('Content-Type says windows-1252');
  });

  it('finds UTF-16 that has no byte-order mark', () => {
    expect(decodeText(bytes('<p>Guayaquil</p>', 'utf-16le'), null).text).toBe('<p>Guayaquil</p>');
  });

  it('removes NULs, replaces lone surrogates, joins surrogates written as UTF-8, and notes the first two', () => {
    expect(decodeText(Buffer.from('a\0b\0c'), null)).toMatchObject({
      text: 'abc',
      notes: ['2 NUL characters were removed.'],
    });
    const lone = Buffer.from([0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0]);
    expect(decodeText(lone, null).text).toBe('a\ufffdb');
    expect(decodeText(lone, null).notes[0]).toContain('lone surrogates');
    const pair = Buffer.from([0x61, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]);
    expect(decodeText(pair, null).text).toBe('a😀');
  });

  it('ignores a declared encoding that nobody knows, with a note', () => {
    const found = decodeText(Buffer.from('así'), 'text/html; charset=x-made-up');
    expect(found).toMatchObject({
      text: 'así',
      notes: ["The declared encoding 'x-made-up' is unknown and was ignored."],
    });
  });

  it('reads an empty file', () => {
    expect(decodeText(new Uint8Array(0), null)).toEqual({ text: '', encoding: 'utf-8', notes: [] });
  });
});

describe('decodeStream', () => {
  const long = `${'Señales de humo: 😀 “añejo”. '.repeat(600)}fin`;

  it.each([1, 2, 3, 7, 4096])(
    'gives the same text as decodeText, whatever the size of the chunks (%i)',
    async (size) => {
      for (const encoding of ['utf-8', 'utf-16le', 'windows-1252']) {
        const all = bytes(encoding === 'windows-1252' ? long.replaceAll('😀', '') : long, encoding);
        const type = encoding === 'utf-16le' ? 'text/plain; charset=utf-16le' : null;
        const whole = decodeText(encoding === 'utf-16le' ? Buffer.concat([Buffer.from([0xff, 0xfe]), all]) : all, type);
        const input = encoding === 'utf-16le' ? Buffer.concat([Buffer.from([0xff, 0xfe]), all]) : all;
        expect(await streamed(input, size, type)).toBe(whole.text);
        expect(whole.text).toContain('añejo');
      }
    },
  );

  it('tells in its notes what it repaired', async () => {
    const notes: string[] = [];
    for await (const _text of decodeStream(pieces(Buffer.from('a\0b'), 1), null, notes));
    expect(notes).toEqual(['1 NUL characters were removed.']);
  });
});
