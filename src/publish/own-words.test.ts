import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { EXPORTERS } from '../exchange/index.ts';
import { INTERFACE_LANGUAGES, viewContext } from '../ui/index.ts';

type Site = Parameters<typeof viewContext>[0];

it('says what the site is in the reader’s language, as long as the newsroom has not said it', () => {
  const { SITE_TAGLINE: tagline, SITE_DESCRIPTION: description } = readConfig({});
  const site = { language: 'en', menu: [], tagline, description } as unknown as Site;
  expect(viewContext(site, 'en').site).toMatchObject({ tagline, description });
  expect(viewContext(site, 'es').site.tagline).toBe('Crimen organizado, frase por frase');
  expect(viewContext(site, 'pt').site.description).toMatch(/^Jornalismo/);
  const own = { ...site, tagline: 'News of the river' } as Site;
  expect(viewContext(own, 'es').site.tagline).toBe('News of the river');
});

it.each(INTERFACE_LANGUAGES)('says of every export what it is, in %s', (language) => {
  const words = viewContext({ language, menu: [], tagline: '', description: '' } as unknown as Site, language).t;
  for (const { name } of EXPORTERS) expect(words, name).toHaveProperty(`export_${name}`);
});
