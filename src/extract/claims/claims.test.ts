import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { type Mention, type MentionSchema, noSuggestions } from '../suggestions.ts';
import { claims, PREDICATES, storedPredicate } from './index.ts';

const read = claims.load({ read: () => Buffer.alloc(0) });

/** Names of the tests' own world: people, groups, companies, bodies, countries, places. */
const NAMES: Record<string, MentionSchema> = {
  'Elena Marquin': 'Person',
  'Ruslo Pavic': 'Person',
  'Los Quetzos': 'Organization',
  'Torvane Cartel': 'Organization',
  'Frente Aldabra': 'Organization',
  'Delmar Holdings': 'Company',
  'Marisol Drug Agency': 'PublicBody',
  Zubrovia: 'Country',
  Valdoria: 'Country',
  Zubrovian: 'Country',
  'Puerto Lirio': 'Place',
};

function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  const pattern = new RegExp(
    `\\b(${Object.keys(NAMES)
      .sort((a, b) => b.length - a.length)
      .join('|')})\\b`,
    'g',
  );
  for (const match of text.matchAll(pattern)) {
    const name = match[0];
    const first = found.findIndex((one) => one.name === name);
    found.push({
      start: match.index,
      end: match.index + name.length,
      confidence: 1,
      by: 'test 1',
      schema: NAMES[name] ?? 'Organization',
      form: name === 'Zubrovian' ? 'demonym' : 'name',
      name,
      entity: name === 'Zubrovian' ? 'country/zz' : null,
      candidates: [],
      first: first < 0 ? found.length : first,
      role: null,
    });
  }
  return found;
}

function claimsIn(text: string, language: ExtractLanguage = 'en') {
  const found = { ...noSuggestions(), mentions: mentionsIn(text) };
  const document = readDocument({ text, language, title: null, publishedAt: null, parts: [] });
  return read(document, found).claims ?? [];
}

function told(text: string, language: ExtractLanguage = 'en'): string[] {
  const mentions = mentionsIn(text);
  return claimsIn(text, language).map(({ subject, predicate, object, value, stance }) =>
    [
      mentions[subject]?.name,
      predicate,
      object === null ? value : mentions[object]?.name,
      stance === 'asserted' ? '' : stance,
    ]
      .filter((part) => part)
      .join(' | '),
  );
}

describe('claims between names', () => {
  test.each<[ExtractLanguage, string, string[]]>([
    [
      'en',
      'Los Quetzos, Torvane Cartel and Frente Aldabra operate in Zubrovia.',
      [
        'Los Quetzos | presentIn | Zubrovia',
        'Torvane Cartel | presentIn | Zubrovia',
        'Frente Aldabra | presentIn | Zubrovia',
      ],
    ],
    [
      'en',
      'The presence of Los Quetzos and the Torvane Cartel in Zubrovia grew.',
      ['Los Quetzos | presentIn | Zubrovia', 'Torvane Cartel | presentIn | Zubrovia'],
    ],
    ['en', 'Police went after Los Quetzos, which is led by Elena Marquin.', ['Elena Marquin | leads | Los Quetzos']],
    [
      'en',
      'Elena Marquin, the leader of Los Quetzos, was arrested in Puerto Lirio.',
      ['Elena Marquin | leads | Los Quetzos', 'Elena Marquin | legalStatus | arrested'],
    ],
    ['en', 'The Torvane Cartel boss Ruslo Pavic fled.', ['Ruslo Pavic | leads | Torvane Cartel']],
    ['en', 'Elena Marquin accused Ruslo Pavic of lying.', ['Elena Marquin | accuses | Ruslo Pavic']],
    ['en', 'Zubrovia has turned to Valdoria for anti-drug aid.', ['Zubrovia | asksHelpFrom | Valdoria']],
    [
      'en',
      'Elena Marquin closed the Marisol Drug Agency after accusing the agency of spying.',
      ['Elena Marquin | accuses | Marisol Drug Agency'],
    ],
    ['en', 'Ruslo Pavic does not own Delmar Holdings.', ['Ruslo Pavic | owns | Delmar Holdings | negated']],
    ['en', 'Ruslo Pavic, accused of leading Los Quetzos, fled.', ['Ruslo Pavic | leads | Los Quetzos | alleged']],
    ['en', 'Elena Marquin and her brother Ruslo Pavic fled.', ['Ruslo Pavic | family | Elena Marquin']],
    ['es', 'El líder de Los Quetzos, Ruslo Pavic, huyó.', ['Ruslo Pavic | leads | Los Quetzos']],
    [
      'es',
      'Los Quetzos y Frente Aldabra operan en Zubrovia.',
      ['Los Quetzos | presentIn | Zubrovia', 'Frente Aldabra | presentIn | Zubrovia'],
    ],
    ['es', 'Elena Marquin acusó a Ruslo Pavic de mentir.', ['Elena Marquin | accuses | Ruslo Pavic']],
    ['es', 'Delmar Holdings, controlada por Los Quetzos, cerró.', ['Los Quetzos | controls | Delmar Holdings']],
    ['es', 'Zubrovia pidió ayuda a Valdoria.', ['Zubrovia | asksHelpFrom | Valdoria']],
    ['es', 'Fue capturado Ruslo Pavic.', ['Ruslo Pavic | legalStatus | arrested']],
    ['pt', 'Ruslo Pavic, chefe do Torvane Cartel, fugiu.', ['Ruslo Pavic | leads | Torvane Cartel']],
    ['pt', 'Los Quetzos atua em Zubrovia.', ['Los Quetzos | presentIn | Zubrovia']],
    ['pt', 'Elena Marquin não financia Los Quetzos.', ['Elena Marquin | finances | Los Quetzos | negated']],
    ['pt', 'Ruslo Pavic foi preso em Puerto Lirio.', ['Ruslo Pavic | legalStatus | arrested']],
    ['en', 'Elena Marquin and her brother, Ruslo Pavic, fled.', ['Ruslo Pavic | family | Elena Marquin']],
    [
      'en',
      'Ruslo Pavic, leader of the Los Quetzos gang in Zubrovia, fled.',
      ['Los Quetzos | presentIn | Zubrovia', 'Ruslo Pavic | leads | Los Quetzos'],
    ],
    [
      'es',
      'Una recompensa por información que lleve al arresto de Ruslo Pavic sigue en pie.',
      ['Ruslo Pavic | legalStatus | wanted'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language).sort()).toEqual([...expected].sort());
  });

  test('whoever a reward is offered for is wanted, not arrested or convicted', () => {
    expect(told('It offers a reward for information leading to the arrest or conviction of Ruslo Pavic.')).toEqual([
      'Ruslo Pavic | legalStatus | wanted',
    ]);
    expect(told('They want to arrest Ruslo Pavic.')).toEqual([]);
  });

  test('the soldiers of a country, or the head of a body, are not the country or the body', () => {
    expect(told('A soldier of Zubrovia accused Ruslo Pavic.')).toEqual([]);
    expect(told('The Zubrovian government accused Ruslo Pavic.')).toEqual(['Zubrovian | accuses | Ruslo Pavic']);
  });
});

describe('claims about one entity', () => {
  test.each<[ExtractLanguage, string, string[]]>([
    ['en', 'Ruslo Pavic, alias “El Faro”, fled.', ['Ruslo Pavic | alsoKnownAs | El Faro']],
    ['es', 'Ruslo Pavic, también conocido como “El Faro”, huyó.', ['Ruslo Pavic | alsoKnownAs | El Faro']],
    ['pt', 'Ruslo Pavic, conhecido como Farol, fugiu.', ['Ruslo Pavic | alsoKnownAs | Farol']],
    ['en', 'Elena Marquin was born in Puerto Lirio.', ['Elena Marquin | bornIn | Puerto Lirio']],
    [
      'en',
      'They met Frente Aldabra -- a network made up of high-ranking officers -- there.',
      ['Frente Aldabra | madeUpOf | high-ranking officers'],
    ],
    [
      'en',
      'Zubrovian businessman Ruslo Pavic fled.',
      ['Ruslo Pavic | role | Zubrovian', 'Ruslo Pavic | nationality | zz'],
    ],
    ['en', 'The top anti-drug official, Elena Marquin, spoke.', ['Elena Marquin | role | top anti-drug official']],
    ['en', 'A senior official, Elena Marquin, spoke.', []],
    ['es', 'Ruslo Pavic, de 35 años y alcalde, huyó.', ['Ruslo Pavic | holdsOffice | alcalde']],
    [
      'en',
      'The spokesman for the president, Ruslo Pavic, spoke.',
      ['Ruslo Pavic | role | spokesman for the president'],
    ],
    [
      'en',
      'Ruslo Pavic, considered by police to be the boss of Frente Aldabra, fled.',
      ['Ruslo Pavic | leads | Frente Aldabra'],
    ],
    ['en', 'President Elena Marquin spoke.', ['Elena Marquin | holdsOffice | President']],
    ['en', 'Elena Marquin, a former minister, spoke.', ['Elena Marquin | holdsOffice | former minister']],
    ['en', 'The minister, Elena Marquin, spoke.', ['Elena Marquin | holdsOffice | minister']],
    ['en', 'Elena Marquin, Deputy Minister', ['Elena Marquin | holdsOffice | Deputy Minister']],
    ['en', 'Elena Marquin was elected mayor.', ['Elena Marquin | holdsOffice | mayor']],
    [
      'es',
      'Los jueces Elena Marquin y Ruslo Pavic hablaron.',
      ['Elena Marquin | holdsOffice | jueces', 'Ruslo Pavic | holdsOffice | jueces'],
    ],
    ['es', 'El exministro de Defensa Ruslo Pavic habló.', ['Ruslo Pavic | holdsOffice | exministro de Defensa']],
    ['pt', 'O traficante identificado como Ruslo Pavic fugiu.', ['Ruslo Pavic | role | traficante']],
    ['en', 'Members of the Elena Marquin family spoke.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual(expected);
  });
});

test('stays within the text, in order, for any text', () => {
  const words = [
    'Elena Marquin',
    'Los Quetzos',
    'Zubrovia',
    'led',
    'by',
    ',',
    'who',
    'of',
    'leader',
    '(',
    ')',
    'and',
    '—',
    'alias',
    '“',
    'arrested',
    'was',
    '.',
    '😀',
    '\ud800',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      let before = 0;
      for (const { start, end, confidence, predicate } of claimsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(PREDICATES).toHaveProperty(predicate);
        before = start;
      }
    }),
    { numRuns: 200 },
  );
});

test('takes a sentence of a megabyte in proportionate time', () => {
  const began = process.cpuUsage().user;
  claimsIn('Elena Marquin, leader of Los Quetzos and the Torvane Cartel, '.repeat(16_000));
  claimsIn(`Elena Marquin ${'who led by of , and '.repeat(50_000)}`);
  expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(8);
});

test('predicates have names that the database takes', () => {
  for (const name of Object.keys(PREDICATES) as (keyof typeof PREDICATES)[]) {
    expect(storedPredicate(name)).toMatch(/^[a-z][a-z0-9_]*$/);
  }
  expect(storedPredicate('memberOf')).toBe('member_of');
});
