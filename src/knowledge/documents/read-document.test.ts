import { describe, expect, it } from 'vitest';
import { cleanPage, DOCUMENT_LIMITS, partText } from './document-text.ts';
import { makeDocx, makePdf } from './documents.fixture.ts';
import { readDocument } from './read-document.ts';
import { readInWorker } from './read-in-worker.ts';
import { makeZip } from './zip.fixture.ts';

const text = (value: string) => new TextEncoder().encode(value);
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('the text of documents', () => {
  it('reads a PDF by page, and its title', async () => {
    const pdf = makePdf([
      ['The barge Alma left Brell', 'with 416 barrels (of fuel).'],
      [],
      ['P\u00e1gina tres: la barcaza volvi\u00f3.'],
    ]);
    const read = await readDocument(pdf, 'register.pdf');
    expect(read).toMatchObject({
      type: 'application/pdf',
      title: 'Port register of Brell',
      pages: ['The barge Alma left Brell\nwith 416 barrels (of fuel).', '', 'Página tres: la barcaza volvió.'],
    });
  });

  it('reads a Word file by the pages that Word noted, without what was deleted', async () => {
    const body = [
      paragraph('The court &amp; the port.'),
      '<w:p><w:r><w:t>First</w:t><w:tab/><w:t>line</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>',
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Page two.</w:t></w:r></w:p>',
    ].join('');
    const read = await readDocument(makeDocx(body), 'ruling.docx');
    expect(read).toMatchObject({ title: 'Ruling 12', pages: ['The court & the port.\nFirst\tline', 'Page two.'] });
  });

  it('reads the article of a saved page, with its date and address', async () => {
    const sentence = 'Customs in Brell found barrels of fuel under a load of herring on Monday, said the port. ';
    const html = `<!doctype html><html lang="en"><head><title>Fuel found</title><link rel="canonical" href="https://port.example/fuel">
      <meta property="article:published_time" content="2021-05-03T10:00:00Z"></head><body><nav>Home Contact</nav>
      <article><h1>Fuel found</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}</article></body></html>`;
    const read = await readDocument(text(html), 'saved.html');
    expect(read).toMatchObject({
      type: 'text/html',
      title: 'Fuel found',
      url: 'https://port.example/fuel',
      date: '2021-05-03',
    });
    expect(read.pages[0]).toContain('Customs in Brell found barrels');
    expect(read.pages[0]).not.toContain('Contact');
  });

  it('reads plain text of any encoding, by form feeds, and parts what is long at line ends', async () => {
    expect((await readDocument(Buffer.from('Peña\r\nsailed.\fPage two', 'latin1'), 'a.txt')).pages).toEqual([
      'Peña\nsailed.',
      'Page two',
    ]);
    const lines = Array.from({ length: 400 }, (_, i) => `Line ${i} of the register of the port.`);
    const parts = partText(lines.join('\n'));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('\n')).toBe(lines.join('\n'));
    expect(cleanPage('\n\na \u0000b  \n\n\n\nc\n')).toBe('a b\n\nc');
  });

  it('says of a scanned document that it has no text', async () => {
    expect((await readDocument(makePdf([[]]), 'scan.pdf')).notes).toEqual([
      expect.stringMatching(/recognise its text/),
    ]);
  });

  it.each([
    ['a damaged PDF', text('%PDF-1.7\nnothing of use'), /damaged/],
    ['a zip that is no Word file', makeZip({ 'a.txt': 'x' }), /no Word file/],
    ['a cut Word file', makeDocx(paragraph('x')).subarray(0, 200), /can't be opened/],
    ['broken XML', makeDocx('<w:p>'), /damaged/],
    ['entities that expand', makeDocx('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:p><w:t>&a;&a;</w:t></w:p>'), /damaged/],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /save it as \.docx/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /no document that Trama reads/],
    ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), /no document that Trama reads/],
    ['too many pages', text('x\f'.repeat(DOCUMENT_LIMITS.pages + 1)), /at most 5000: split/],
  ])('refuses %s in words that help', async (_, bytes, message) => {
    await expect(readDocument(bytes, 'file')).rejects.toThrow(message);
  });

  it('reads in a thread, whose end costs a message and nothing else', async () => {
    expect((await readInWorker(makePdf([['Hello']]), 'a.pdf')).pages).toEqual(['Hello']);
    await expect(readInWorker(text('%PDF-'), 'bad.pdf')).rejects.toThrow(/bad\.pdf: it is damaged/);
    await expect(
      readInWorker(makePdf(Array.from({ length: 500 }, () => ['x'])), 'slow.pdf', { time: 1 }),
    ).rejects.toThrow(/longer than 0 s/);
    const large = text(`${'word '.repeat(15)}\n`.repeat(200_000));
    await expect(readInWorker(large, 'large.txt', { heapMb: 12 })).rejects.toThrow(/more than 12 MB of memory/);
  });
});
