import { expect, test } from 'vitest';
import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { type Attribution, type Mention, type MentionSchema, noSuggestions } from '../suggestions.ts';
import { claims } from './index.ts';

const read = claims.load({ read: () => Buffer.alloc(0) });

/** Names of the tests' own world. */
const NAMES: Record<string, MentionSchema> = {
  'Elena Marquin': 'Person',
  'Ruslo Pavic': 'Person',
  'Los Quetzos': 'Organization',
  'Torvane Cartel': 'Organization',
  'Delmar Holdings': 'Company',
  'Marisol Drug Agency': 'PublicBody',
  Zubrovia: 'Country',
  Valdoria: 'Country',
};

function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(new RegExp(`\\b(?:${Object.keys(NAMES).join('|')})\\b`, 'g'))) {
    const [name] = match;
    const first = found.findIndex((one) => one.name === name);
    const schema = NAMES[name] as MentionSchema;
    found.push({
      start: match.index,
      end: match.index + name.length,
      confidence: 1,
      by: 'test 1',
      schema,
      form: 'name',
      name,
      entity: null,
      candidates: [],
      first: first < 0 ? found.length : first,
      role: null,
    });
  }
  return found;
}

/** What is said after the first ' that ' or ' que ', and by whom: what stands before the verb. */
function attributionsIn(text: string, source: string): Attribution[] {
  if (!source) return [];
  const said = /\s(?:that|que)\s/.exec(text);
  const start = said ? said.index + said[0].length : 0;
  const from = text.indexOf(source);
  const span = { start: from, end: from + source.length };
  const mention = mentionsIn(text).findIndex((one) => one.start >= span.start && one.end <= span.end);
  return [
    {
      start,
      end: text.length - 1,
      confidence: 0.9,
      by: 'test 1',
      kind: 'indirect',
      cue: { start: span.end, end: span.end + 1 },
      source: span,
      mention: mention < 0 ? null : mention,
      stance: 'asserted',
    },
  ];
}

function told(text: string, language: ExtractLanguage, source = ''): string[] {
  const mentions = mentionsIn(text);
  const document = readDocument({ text, language, title: null, publishedAt: null, parts: [] });
  const found = { ...noSuggestions(), mentions, attributions: attributionsIn(text, source) };
  return (read(document, found).claims ?? []).map(({ subject, predicate, object, value }) =>
    [mentions[subject]?.name, predicate, object === null ? value : mentions[object]?.name].join(' | '),
  );
}

test.each<[ExtractLanguage, string, string]>([
  ['en', 'Zubrovia continues to work closely with Valdoria.', 'Zubrovia | cooperatesWith | Valdoria'],
  ['en', 'Cooperation between Zubrovia and Valdoria has grown.', 'Zubrovia | cooperatesWith | Valdoria'],
  ['en', 'Zubrovia and Valdoria work together.', 'Zubrovia | cooperatesWith | Valdoria'],
  ['es', 'Zubrovia sigue colaborando con Valdoria.', 'Zubrovia | cooperatesWith | Valdoria'],
  ['pt', 'Zubrovia e Valdoria trabalham juntos.', 'Zubrovia | cooperatesWith | Valdoria'],
  ['en', 'Ruslo Pavic took $2 million in bribes from Los Quetzos.', 'Los Quetzos | bribes | Ruslo Pavic'],
  ['es', 'Ruslo Pavic pagó sobornos a Elena Marquin.', 'Ruslo Pavic | bribes | Elena Marquin'],
  ['pt', 'Ruslo Pavic recebeu propina de Los Quetzos.', 'Los Quetzos | bribes | Ruslo Pavic'],
  ['en', 'Elena Marquin sent $3 million to Los Quetzos.', 'Elena Marquin | finances | Los Quetzos'],
  ['en', 'The feud between Los Quetzos and Torvane Cartel goes on.', 'Los Quetzos | rivalOf | Torvane Cartel'],
  ['es', 'Los Quetzos mantiene una guerra con Torvane Cartel.', 'Los Quetzos | rivalOf | Torvane Cartel'],
  ['es', 'Delmar Holdings, propiedad de Ruslo Pavic, quebró.', 'Ruslo Pavic | owns | Delmar Holdings'],
  ['en', 'Delmar Holdings, a firm in Valdoria, was closed.', 'Delmar Holdings | presentIn | Valdoria'],
  ['en', 'Los Quetzos, a gang active in Valdoria, denied it.', 'Los Quetzos | presentIn | Valdoria'],
  ['en', 'They criticised the choice of Ruslo Pavic to lead Los Quetzos.', 'Ruslo Pavic | leads | Los Quetzos'],
])('reads in %s: %s', (language, text, claim) => {
  expect(told(text, language)).toContain(claim);
});

test.each<[ExtractLanguage, string, string, string]>([
  [
    'en',
    'Marisol Drug Agency said that Ruslo Pavic took part in fraud.',
    'Marisol Drug Agency',
    'Marisol Drug Agency | accuses | Ruslo Pavic',
  ],
  [
    'es',
    'Marisol Drug Agency sostiene que Ruslo Pavic obstruyó investigaciones.',
    'Marisol Drug Agency',
    'Marisol Drug Agency | accuses | Ruslo Pavic',
  ],
  [
    'en',
    'Marisol Drug Agency met. The agency said that Ruslo Pavic stole public funds.',
    'The agency',
    'Marisol Drug Agency | accuses | Ruslo Pavic',
  ],
])('takes what is said as an accusation in %s: %s', (language, text, source, claim) => {
  expect(told(text, language, source)).toContain(claim);
});

test.each<[ExtractLanguage, string]>([
  ['en', 'Marisol Drug Agency said that Ruslo Pavic was murdered.'],
  ['en', 'Marisol Drug Agency said that Ruslo Pavic condemned the attack.'],
  ['en', 'Marisol Drug Agency said that Ruslo Pavic did not steal funds.'],
  ['es', 'Marisol Drug Agency dijo que Ruslo Pavic investigaba la corrupción.'],
])('takes no telling of wrongs for an accusation in %s: %s', (language, text) => {
  expect(told(text, language, 'Marisol Drug Agency').filter((one) => one.includes('accuses'))).toEqual([]);
});
