import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tell } from './tell.fixture.ts';

const ANA = { 'Ana Ruiz': 'Person' } as const;
const FPV = { FPV: 'Organization' } as const;
const LUMA = { Luma: 'Place' } as const;

describe('incidents', () => {
  it.each([
    ['en', 'The FPV killed Ana Ruiz in Luma.', 'killing: perpetratorOrganisation FPV, victim Ana Ruiz'],
    ['en', 'Ana Ruiz was killed by the FPV.', 'killing: victim Ana Ruiz, perpetratorOrganisation FPV'],
    ['en', 'The murder of Ana Ruiz by two gunmen shook Luma.', 'killing: victim Ana Ruiz, perpetrator two gunmen'],
    ['en', 'Police arrested Ana Ruiz.', 'arrest: authority Police, subject Ana Ruiz'],
    ['en', 'Ana Ruiz, who was arrested in Luma, is a teacher.', 'arrest: subject Ana Ruiz'],
    ['en', 'Troops seized 416 kilos of cocaine in Luma.', 'seizure: authority Troops, target 416 kilos of cocaine'],
    ['en', 'A court sentenced Ana Ruiz to 25 years.', 'sentence: authority court, subject Ana Ruiz'],
    [
      'en',
      'The FPV attacked a police station with grenades.',
      'attack: perpetratorOrganisation FPV, target police station, instrument grenades',
    ],
    ['es', 'El FPV asesinó a Ana Ruiz en Luma.', 'killing: perpetratorOrganisation FPV, victim Ana Ruiz'],
    ['es', 'Ana Ruiz fue detenida por la policía.', 'arrest: subject Ana Ruiz, authority policía'],
    ['es', 'Fueron asesinados tres policías en Luma.', 'killing: victim tres policías'],
    ['es', 'Los soldados incautaron 416 kilos de cocaína.', 'seizure: authority soldados, target 416 kilos de cocaína'],
    ['es', 'El asesinato de Ana Ruiz en Luma sigue impune.', 'killing: victim Ana Ruiz'],
    ['es', 'Ana Ruiz fue extraditada por Varesia.', 'extradition: subject Ana Ruiz, authority Varesia'],
    ['pt', 'A polícia prendeu Ana Ruiz em Luma.', 'arrest: authority polícia, subject Ana Ruiz'],
    ['pt', 'Dois homens foram presos pela polícia.', 'arrest: subject Dois homens, authority polícia'],
    [
      'pt',
      'Os soldados apreenderam 416 quilos de cocaína.',
      'seizure: authority soldados, target 416 quilos de cocaína',
    ],
    ['pt', 'O sequestro de Ana Ruiz durou dias.', 'kidnapping: victim Ana Ruiz'],
    ['en', 'Varesia dismissed Ana Ruiz on Monday.', 'expulsion: authority Varesia, subject Ana Ruiz'],
    ['es', 'Varesia destituyó a Ana Ruiz.', 'expulsion: authority Varesia, subject Ana Ruiz'],
    ['es', 'Ana Ruiz cumple una condena de 18 años.', 'sentence: '],
    ['en', 'Ana Ruiz, whom Varesia extradited in 2020, is free.', 'extradition: subject Ana Ruiz, authority Varesia'],
    ['es', 'La policía detuvo horas después a Ana Ruiz.', 'arrest: authority policía, subject Ana Ruiz'],
  ] as const)('reads in %s who did what to whom: %s', (language, text, expected) => {
    const { told } = tell(language, text, { ...ANA, ...FPV, ...LUMA, Varesia: 'Country' });
    expect(told.map((line) => line.replace(/\b(The|A|Os|Los|El|O) /g, ''))).toEqual([expected]);
  });

  it('gives the subject of a verb to the one that follows without its own', () => {
    const text = 'President Ana Ruiz threw out the FPV in 2008 after accusing the group of spying.';
    const { incidents, told } = tell('en', text, { ...ANA, ...FPV });
    expect(told.map((line) => line.replaceAll('the ', ''))).toEqual([
      'expulsion: authority Ana Ruiz, subject FPV',
      'accusation: accuser Ana Ruiz, accused group',
    ]);
    expect(incidents[0]?.date).toBe(0);
  });

  it('keeps every word that tells of an incident anew', () => {
    const text = 'The arrest of Ana Ruiz came a day before police arrested Ana Ruiz again.';
    expect(tell('en', text, ANA).incidents.map(({ kind }) => kind)).toEqual(['arrest', 'arrest']);
  });

  it.each([
    ['en', 'Varesia has extradited a notorious queenpin of the trade.', { Varesia: 'Country' }, 'extradition'],
    ['en', 'Among those arrested are Ana Ruiz and others.', { 'Ana Ruiz': 'Person' }, 'arrest'],
    ['es', 'Los extraditados son Ana Ruiz y otros.', { 'Ana Ruiz': 'Person' }, 'extradition'],
    ['pt', 'Os presos são Ana Ruiz e outros.', { 'Ana Ruiz': 'Person' }, 'arrest'],
  ] as const)('finds whom a deed is done to, or tells it without (%s: %s)', (language, text, names, kind) => {
    const { incidents, told } = tell(language, text, names);
    expect(incidents.map((one) => one.kind)).toEqual([kind]);
    if ('Ana Ruiz' in names) expect(told[0]).toContain('subject Ana Ruiz');
  });

  it('gives a deed to the one who is accused of it', () => {
    const { told } = tell('en', 'Ana Ruiz was accused of killing two police officers.', ANA);
    expect(told[1]).toBe('killing (alleged): perpetrator Ana Ruiz, victim two police officers');
  });

  it('names an asked ally by the telling that names it', () => {
    const text =
      'Varesia turned to Oltania for help. The Varesian government’s request to its ally was for helicopters.';
    const { incidents } = tell('en', text, { Varesia: 'Country', Oltania: 'Country' });
    expect(incidents.map(({ kind }) => kind)).toEqual(['aidRequest', 'aidRequest']);
  });

  it.each([
    ['en', 'The law supports the fight against kidnapping.'],
    ['en', 'The Robbery Division has a new chief.'],
    ['en', 'She was accused of murder, kidnapping and theft.'],
    ['es', 'La ley apoya la lucha contra el secuestro y la extorsión.'],
    ['pt', 'A lei apoia o combate ao sequestro.'],
  ] as const)('proposes with little or no confidence what tells of no event (%s: %s)', (language, text) => {
    for (const { kind, confidence } of tell(language, text).incidents) {
      if (kind !== 'accusation') expect(confidence).toBeLessThanOrEqual(0.55);
    }
  });

  it.each([
    ['en', 'The FPV did not kill Ana Ruiz.', 'negated'],
    ['en', 'The FPV may have killed Ana Ruiz.', 'hypothetical'],
    ['en', 'The FPV allegedly killed Ana Ruiz.', 'alleged'],
    ['es', 'El FPV no asesinó a Ana Ruiz.', 'negated'],
    ['es', 'El FPV presuntamente asesinó a Ana Ruiz.', 'alleged'],
    ['pt', 'O FPV não matou Ana Ruiz.', 'negated'],
    ['pt', 'O FPV supostamente assassinou Ana Ruiz.', 'alleged'],
  ] as const)('says whether the text says that it is so (%s: %s)', (language, text, stance) => {
    expect(tell(language, text, { ...ANA, ...FPV }).incidents[0]?.stance).toBe(stance);
  });

  it('finds where and when', () => {
    const { incidents } = tell('es', 'Ana Ruiz fue asesinada en Luma en 2019.', { ...ANA, ...LUMA });
    expect(incidents[0]).toMatchObject({ place: 1, date: 0 });
  });

  it('keeps both tellings of one incident and trusts the fuller one more', () => {
    const text = 'Ana Ruiz killed\n\nAna Ruiz was killed by the FPV in Luma in 2019.';
    const { incidents } = tell('en', text, { ...ANA, ...FPV, ...LUMA });
    expect(incidents).toHaveLength(2);
    expect(incidents[0]?.confidence).toBeLessThan(incidents[1]?.confidence ?? 0);
  });

  it('quotes the sentence, and of a very long one the clause', () => {
    const text = `${'The day was long; '.repeat(40)}police arrested Ana Ruiz; ${'and it went on; '.repeat(40)}`;
    const [incident] = tell('en', text, ANA).incidents;
    expect(text.slice(incident?.start, incident?.end)).toBe('police arrested Ana Ruiz');
  });

  it('keeps every position inside its sentence and in order, whatever the text', () => {
    const word = fc.constantFrom(
      'killed',
      'by',
      'Ana Ruiz',
      'FPV',
      'asesinó',
      'a',
      'police',
      '.',
      ',',
      '\n\n',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'es', 'pt'), (input, language) => {
        for (const { start, end, trigger, participants } of tell(language, input, { ...ANA, ...FPV }).incidents) {
          for (const span of [{ start, end }, trigger, ...participants]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(input.length);
          }
          expect(trigger.start).toBeGreaterThanOrEqual(start);
          expect(trigger.end).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  it('reads a sentence of a megabyte in linear time', () => {
    const sentence = (words: number) => 'the police killed Ana Ruiz and '.repeat(words);
    const time = (text: string) => {
      const before = process.cpuUsage().user;
      tell('en', text, {});
      return process.cpuUsage().user - before;
    };
    time(sentence(500));
    const small = time(sentence(4_000));
    expect(time(sentence(32_000))).toBeLessThan(Math.max(1, small) * 24 + 500_000);
  });
});
