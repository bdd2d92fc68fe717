import { describe, expect, it } from 'vitest';
import { readPage } from '../index.ts';

const PROSE = '<p>The port of Alvar held back forty containers in a week, its harbour master told the council.</p>';

/** A page of our own with what a test puts into its head and around its headline. */
function page(parts: { head?: string; before?: string; after?: string; end?: string; h1?: string }): string {
  const { head = '', before = '', after = '', end = '', h1 = 'Forty containers held at Alvar' } = parts;
  return `<html><head>${head}</head><body><main>${before}<h1>${h1}</h1>${after}${PROSE.repeat(4)}</main>${end}</body></html>`;
}

describe('the title', () => {
  const og = '<meta property="og:title" content="Customs rules at Alvar">';

  it('keeps the subtitle of a heading, "by" inside a word group included', () => {
    const html = page({ head: og, h1: 'Customs rules at Alvar: berth-by-berth guide' });
    expect(readPage(html, null).title).toBe('Customs rules at Alvar: berth-by-berth guide');
  });

  it('leaves out a byline run into the heading', () => {
    const html = page({ head: og, h1: 'Customs rules at Alvar by Lena Moss' });
    expect(readPage(html, null).title).toBe('Customs rules at Alvar');
  });

  it('takes the year that the head of the page adds, when more than one source gives it', () => {
    const title = '<title>Customs rules at Alvar 2031 | Harbour Watch</title>';
    const h1 = 'Customs rules at Alvar';
    const both = title + og.replace('Alvar', 'Alvar 2031');
    expect(readPage(page({ head: both, h1 }), null).title).toBe('Customs rules at Alvar 2031');
    expect(readPage(page({ head: title + og, h1 }), null).title).toBe('Customs rules at Alvar');
  });

  it('leaves a heading that runs two texts together', () => {
    const h1 = '<span>The customs rules at Alvar</span><span>Tariffs and what they cost</span>';
    expect(readPage(page({ head: og, h1 }), null).title).toBe('Customs rules at Alvar');
  });

  it('leaves the heading of an offer where the address was made from the title', () => {
    const head =
      '<meta property="og:title" content="How to clear customs at Alvar"><title>How to clear customs at Alvar</title>';
    const html = page({ head, h1: 'Clear your Alvar customs now' });
    expect(readPage(html, 'https://watch.example/how-to-clear-customs-at-alvar').title).toBe(
      'How to clear customs at Alvar',
    );
    expect(readPage(html, 'https://watch.example/clear-your-alvar-customs-now').title).toBe(
      'Clear your Alvar customs now',
    );
  });

  it('loses the name of the site as its host writes it, and no part of the headline', () => {
    const titled = (title: string) =>
      `<html><head><title>${title}</title></head><body>${PROSE.repeat(4)}</body></html>`;
    const at = 'https://blog.theharbourwatch.example/a/12';
    expect(readPage(titled('Fees at Alvar - Harbour Watch'), at).title).toBe('Fees at Alvar');
    expect(readPage(titled('Fees at Alvar - Blogs on what they cost'), at).title).toBe(
      'Fees at Alvar - Blogs on what they cost',
    );
  });
});

describe('the authors', () => {
  const filed = '<meta name="author" content="Peter Quill">';

  it('are those of the byline where the page head names somebody else', () => {
    const html = page({ head: filed, after: '<p>By Lena Moss</p>' });
    expect(readPage(html, null).authors).toEqual(['Lena Moss']);
  });

  it('are those of the page head where the byline only shortens or extends them', () => {
    const html = page({ head: filed, after: '<p>By Peter A. Quill</p>' });
    expect(readPage(html, null).authors).toEqual(['Peter Quill']);
  });

  it('are not those whom the page marks as researchers beside the byline', () => {
    const marked = (name: string) => `<a rel="author" href="/u/1">${name}</a>`;
    const after = `<div>Written by</div><div>${marked('Lena Moss')}</div><div>Researched by</div><div>${marked('Tom Vale')}</div>`;
    expect(readPage(page({ after }), null).authors).toEqual(['Lena Moss']);
  });

  it('are found with their degrees, under a label at the end, and beside the date', () => {
    const degrees = page({ after: '<p>Lena Moss, MD; Tom Vale, PhD</p>' });
    expect(readPage(degrees, null).authors).toEqual(['Lena Moss, MD', 'Tom Vale, PhD']);
    const label = page({ end: '<h2>Article by</h2><p>Lena Moss</p>' });
    expect(readPage(label, null).authors).toEqual(['Lena Moss']);
    const beside = page({ after: '<p>Lena Moss</p><p>March 4, 2024</p>', end: '<div><p>Lena Moss</p></div>' });
    expect(readPage(beside, null).authors).toEqual(['Lena Moss']);
  });

  it('are not the section that stands beside the date', () => {
    const label = '<a href="/harbour-news">Harbour News</a>';
    const html = page({ after: `<p>${label}</p><p>March 4, 2024</p>`, end: `<div><p>${label}</p></div>` });
    expect(readPage(html, null).authors).toEqual([]);
  });

  it('stand in their usual order when a citation tag turns them', () => {
    const head =
      '<meta name="citation_author" content="Moss, Lena B."><meta name="citation_author" content="Vale, Tom">';
    expect(readPage(page({ head }), null).authors).toEqual(['Lena B. Moss', 'Tom Vale']);
  });
});

describe('the date', () => {
  it('is that of the last update at the end of the page when no other is given', () => {
    const html = page({ end: '<div>Page last modified: March 4, 2024</div>' });
    expect(readPage(html, null)).toMatchObject({ publishedAt: '2024-03-04', updatedAt: '2024-03-04' });
  });
});
