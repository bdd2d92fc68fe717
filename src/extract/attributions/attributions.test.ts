import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtractLanguage } from '../document/document.ts';
import type { Mention } from '../suggestions.ts';
import { readAttributions } from './read-attributions.fixture.ts';

/** What is found, as 'source | what is said', with the stance where it is not 'asserted' and a mark for direct speech. */
function found(text: string, language: ExtractLanguage): string[] {
  return readAttributions(text, language).attributions.map(({ start, end, source, kind, stance }) => {
    const how = [kind === 'direct' ? '“”' : '', stance === 'asserted' ? '' : `(${stance})`].filter(Boolean);
    return [text.slice(source.start, source.end), '|', ...how, text.slice(start, end)].join(' ');
  });
}

function mention(text: string, name: string, schema: Mention['schema'], form: Mention['form'] = 'name'): Mention {
  const start = text.indexOf(name);
  const rest = { entity: null, candidates: [], first: 0, role: null, confidence: 1, by: 'test 1' };
  return { ...rest, start, end: start + name.length, schema, form, name };
}

describe('attributions', () => {
  it.each<[string, ExtractLanguage, string[]]>([
    ['The ministry said that the bridge had fallen.', 'en', ['The ministry | the bridge had fallen']],
    [
      'Attorney General Ada Roe said the bridge had fallen.',
      'en',
      ['Attorney General Ada Roe | the bridge had fallen'],
    ],
    ['On July 13 Roe said on the radio that it fell.', 'en', ['Roe | it fell']],
    ['In the same call the minister noted that it fell.', 'en', ['the minister | it fell']],
    ['Ada Roe, the group’s lawyer, argued that he was ill.', 'en', ['Ada Roe, the group’s lawyer | he was ill']],
    ['Roe told the mayor of Ur, Bo Paz, that he was free.', 'en', ['Roe | he was free']],
    [
      'The bridge fell at noon, the ministry announced on July 27, 2010.',
      'en',
      ['the ministry | The bridge fell at noon'],
    ],
    ['The bridge fell at noon, reported the Xul Herald.', 'en', ['the Xul Herald | The bridge fell at noon']],
    ['The bridge, he said, fell at noon.', 'en', ['he | The bridge, he said, fell at noon']],
    [
      'According to the top official Ada Roe, aid is key, reported the Xul Herald.',
      'en',
      ['the Xul Herald | According to the top official Ada Roe, aid is key', 'the top official Ada Roe | aid is key'],
    ],
    ['The bridge fell, according to two witnesses.', 'en', ['two witnesses | The bridge fell']],
    ['Bo Paz, who according to the ministry sold arms, fled.', 'en', ['the ministry | sold arms, fled']],
    ['Prosecutors allege that Paz sold arms.', 'en', ['Prosecutors | (alleged) Paz sold arms']],
    ['The court accuses Paz of selling arms.', 'en', ['The court | (alleged) selling arms']],
    [
      'The statement carries a warning to others: whoever sells arms is next.',
      'en',
      ['The statement | whoever sells arms is next'],
    ],
    [
      'El comunicado hace dos salvedades: Paz no fue condenado.',
      'es',
      ['El comunicado | (negated) Paz no fue condenado'],
    ],
    [
      'The Mayor and the Minister reaffirmed the pact, and they met the press.',
      'en',
      ['The Mayor and the Minister | the pact'],
    ],
    [
      'The Mayor stressed the need for rest, reiterating support for the port.',
      'en',
      ['The Mayor | the need for rest', 'The Mayor | support for the port'],
    ],
    ['Paz was described by the court as a seller of arms.', 'en', ['the court | a seller of arms']],
    ['El fiscal señaló a Paz como jefe del grupo.', 'es', ['El fiscal | jefe del grupo']],
    ['Los tres, hondureños según la fiscalía, huyeron.', 'es', ['la fiscalía | hondureños']],
    [
      'The bridge fell, while Xul, in the ministry’s words, is closed for good.',
      'en',
      ['the ministry | is closed for good'],
    ],
    ['Paz was accused by the court of selling arms.', 'en', ['the court | (alleged) selling arms']],
    ['Paz is accused of selling arms. He is said to be ill.', 'en', []],
    ['The ministry describes Paz as a trader in arms.', 'en', ['The ministry | a trader in arms']],
    ['It cites what it calls a grave error, he fled.', 'en', ['it | a grave error']],
    [
      'The mayor expressed deep concern about the raid and relayed that aid is key.',
      'en',
      ['The mayor | deep concern about the raid', 'The mayor | aid is key'],
    ],
    ['The mayor explained the priority: aid comes first.', 'en', ['The mayor | aid comes first']],
    ['Police warned of more raids, which came.', 'en', ['Police | more raids']],
    ['This article speaks of its own date only.', 'en', []],
    ['Habla el fiscal. La ministra dijo haber visto el puente.', 'es', ['La ministra | haber visto el puente']],
    [
      'El informe mencionó tres robos y a la vez recuerda que el puente cayó.',
      'es',
      ['El informe | tres robos', 'El informe | el puente cayó'],
    ],
    [
      'El informe dice que Roe huyó. A Roe le atribuye fraude.',
      'es',
      ['El informe | Roe huyó', 'El informe | (alleged) fraude'],
    ],
    ['La nota falou de ataques.', 'es', []],
    ['O governo expressou preocupação com a ponte.', 'pt', ['O governo | preocupação com a ponte']],
    ['Paz denied that he sold arms.', 'en', ['Paz | (denied) he sold arms']],
    ['The report says the gang may have fled.', 'en', ['The report | (hypothetical) the gang may have fled']],
    ['The report says he was not there.', 'en', ['The report | (negated) he was not there']],
    ['The report does not say who paid. I said that we won. He wants to say that it fell.', 'en', []],
    [
      '“We were there,” Roe said. “Nobody came to help us.”',
      'en',
      ['Roe | “” We were there', 'Roe | “” Nobody came to help us.'],
    ],
    ['Roe said: “We were there.”', 'en', ['Roe | “” We were there.']],
    ['“We were there”, said the mayor.', 'en', ['the mayor | “” We were there']],
    ['Bo “Big” Paz fled to the United States.', 'en', []],
    ['Roe said that it fell, but the mayor said that it stood.', 'en', ['Roe | it fell', 'the mayor | it stood']],
    ['El ministro dijo que el puente cayó.', 'es', ['El ministro | el puente cayó']],
    ['Dijo el ministro que el puente cayó.', 'es', ['el ministro | el puente cayó']],
    [
      'Según el secretario de Obras, Bo Paz, el puente cayó.',
      'es',
      ['el secretario de Obras, Bo Paz | el puente cayó'],
    ],
    ['El puente cayó, de acuerdo con la policía.', 'es', ['la policía | El puente cayó']],
    ['El puente, sostiene la alerta, cayó.', 'es', ['la alerta | El puente, sostiene la alerta, cayó']],
    [
      'La fiscal negó que hubiera armas. Agregó que todo fue legal.',
      'es',
      ['La fiscal | (denied) hubiera armas', 'La fiscal | todo fue legal'],
    ],
    ['La fiscalía acusó al jefe de la banda de vender armas.', 'es', ['La fiscalía | (alleged) vender armas']],
    ['«El puente cayó», afirmó Roe a Radio Xul.', 'es', ['Roe | “” El puente cayó']],
    ['Se cree que Paz huyó. No dijo que volvería. A la vez recuerda a Roe.', 'es', []],
    ['O ministro afirmou que a ponte caiu.', 'pt', ['O ministro | a ponte caiu']],
    ['Segundo a polícia, a ponte caiu.', 'pt', ['a polícia | a ponte caiu']],
    ['A ponte caiu, segundo o Estado xuleño informou à ONX.', 'pt', ['o Estado xuleño | A ponte caiu']],
    ['No segundo dia a ponte caiu.', 'pt', []],
    [
      'Mais tarde, diz o comunicado, a ponte caiu.',
      'pt',
      ['o comunicado | Mais tarde, diz o comunicado, a ponte caiu'],
    ],
    ['A promotora negou ter vendido armas.', 'pt', ['A promotora | (denied) ter vendido armas']],
  ])('reads %s (%s)', (text, language, expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  it('links a source to the mention that is its head, and to no other', () => {
    const linked = (text: string, name: string, schema: Mention['schema'], form?: Mention['form']) =>
      readAttributions(text, 'en', [mention(text, name, schema, form)]).attributions.map((one) => one.mention);
    expect(linked('Attorney General Ada Roe said that it fell.', 'Ada Roe', 'Person')).toEqual([0]);
    expect(linked('The mayor, Ada Roe, said that it fell.', 'Ada Roe', 'Person')).toEqual([0]);
    expect(linked('The lawyer of Ada Roe said that it fell.', 'Ada Roe', 'Person')).toEqual([null]);
    expect(linked('Xulian police said that it fell.', 'Xulian', 'Country', 'demonym')).toEqual([null]);
    expect(linked('Xul’s foreign minister said that it fell.', 'Xul', 'Country')).toEqual([null]);
    expect(linked('The Ministry of Bridges said that it fell.', 'Ministry of Bridges', 'PublicBody')).toEqual([0]);
  });

  it('stays inside any text, in order', () => {
    const word = fc.constantFrom(
      'Roe',
      'said',
      'that',
      'según',
      'a',
      'polícia',
      'disse',
      'que',
      ',',
      '.',
      '“',
      '”',
      'it',
      ';',
      '\ud83d',
      'accused',
      'of',
      'by',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 60 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<ExtractLanguage>('en', 'es', 'pt'), (text, language) => {
        let before = 0;
        for (const { start, end, source, cue } of readAttributions(text, language).attributions) {
          for (const span of [{ start, end }, source, cue]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          expect(start).toBeGreaterThanOrEqual(before);
          before = start;
        }
      }),
    );
  });

  it('reads a sentence of a megabyte in linear time', () => {
    const part = 'Roe said that the gang of the north, according to the ministry, accused Paz of theft and he said ';
    const time = (count: number) => {
      const text = part.repeat(count);
      const begun = process.cpuUsage().user;
      readAttributions(text, 'en');
      return process.cpuUsage().user - begun;
    };
    time(500);
    expect(time(10_000)).toBeLessThan(40 * Math.max(20_000, time(1000)));
  });
});
