import { expect, it } from 'vitest';
import { type Cited, toBibTex, toCsl } from './cite.ts';

const CITED: Cited = {
  id: '018f0000-0000-7000-8000-0000deadbeef',
  title: 'Fuel & Herring: 100 % of {it}_',
  dek: null,
  authors: ['Ana Álvarez', 'Desk \\ North'],
  publishedAt: '2021-05',
  language: 'es',
  address: 'https://desk.example/2021/%C3%A1rea-uno/',
  publisher: 'Delta Desk',
};

it('leaves nothing in BibTeX that TeX would take for its own', () => {
  expect(toBibTex(CITED)).toBe(`@misc{area-uno-deadbeef,
  author = {{Ana Álvarez} and {Desk \\textbackslash{} North}},
  title = {{Fuel \\& Herring: 100 \\% of \\{it\\}\\_}},
  howpublished = {Delta Desk},
  year = {2021},
  language = {spanish},
  url = {https://desk.example/2021/%C3%A1rea-uno/},
  month = may
}
`);
});

it('says a date as precisely as it is known, and nothing of what is not', () => {
  expect(toCsl(CITED).issued).toEqual({ 'date-parts': [[2021, 5]] });
  const bare = { ...CITED, publishedAt: null, authors: [], language: 'und' };
  expect(Object.keys(toCsl(bare))).toEqual(['id', 'type', 'title', 'container-title', 'publisher', 'URL']);
  expect(toBibTex(bare)).not.toMatch(/year|month|author|language/);
});
