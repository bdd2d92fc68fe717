import { describe, expect, it } from 'vitest';
import type { ExtractLanguage } from '../document/document.ts';
import { whoSaysWhat } from './read-attributions.fixture.ts';

describe('what people and papers say of others', () => {
  it.each<[ExtractLanguage, string, string[]]>([
    [
      'en',
      'The ministry calls Ada Roe a trader in arms and says she fled.',
      ['The ministry | Ada Roe a trader in arms', 'The ministry | she fled'],
    ],
    [
      'en',
      'The ministry holds the group responsible for the raid.',
      ['The ministry | the group responsible for the raid'],
    ],
    [
      'en',
      'The bridge, by the ministry’s count, served forty villages.',
      ['the ministry | The bridge, by the ministry’s count, served forty villages'],
    ],
    [
      'en',
      'The warning comes as the violence, according to the mayor, has reached a new level.',
      ['the mayor | the violence, according to the mayor, has reached a new level'],
    ],
    ['en', 'She wants reforms that the court calls long overdue.', ['the court | long overdue']],
    ['en', 'Bo Paz, who prosecutors allege took bribes, has left.', ['prosecutors | took bribes']],
    ['en', 'PORT LOT (ABC) — Police say the gang fled.', ['Police | the gang fled']],
    ['en', 'The White House said on Thursday it would help.', ['The White House | it would help']],
    ['en', 'The Secretary will visit Lot, underscoring support for the port.', []],
    ['en', 'The Secretary spoke with Roe to reiterate support for the port.', ['The Secretary | support for the port']],
    [
      'en',
      'The Minister stressed the need for rest and called on the port to open.',
      ['The Minister | the need for rest'],
    ],
    [
      'en',
      'The Minister underscored, on the anniversary of the pact, the need for rest.',
      ['The Minister | the need for rest'],
    ],
    ['en', 'The Minister’s travel emphasizes the need for rest.', []],
    ['en', 'US officials said the bridge had fallen.', ['US officials | the bridge had fallen']],
    ['en', 'The mayor made clear that the port has no future.', ['The mayor | the port has no future']],
    ['en', 'As announced by the mayor, the bridge will be closed.', ['the mayor | the bridge will be closed']],
    ['en', 'The mayor denied them entry to the port.', []],
    ['en', 'The mayor denied the charges but left the port.', ['The mayor | the charges']],
    [
      'en',
      '“That never happened,” he wrote. “Not one.”\n\nAccording to witnesses, it did.',
      ['he | That never happened', 'he | Not one.', 'witnesses | it did'],
    ],
    ['en', 'His claim is that the bridge fell.', ['His | the bridge fell']],
    ['en', 'The text says “fled” and “gone”.', ['The text | fled', 'The text | gone']],
    ['es', 'La fiscalía calificó los arrestos de injustos.', ['La fiscalía | los arrestos de injustos']],
    ['es', 'El informe acusa a Los Lirios, a los que describe como banda armada.', ['El informe | banda armada']],
    [
      'es',
      'El ejército dijo que Roe huyó, a quien describe como jefe de la banda.',
      ['El ejército | Roe huyó, a quien describe como jefe de la banda', 'El ejército | jefe de la banda'],
    ],
    ['es', 'La alcaldesa dejó en claro que el puente cayó.', ['La alcaldesa | el puente cayó']],
    ['es', 'Las autoridades alertaron que habría bombas y cerraron la calle.', ['Las autoridades | habría bombas']],
    ['es', 'El puente cayó, precisó la Policía local, que llegó tarde.', ['la Policía local | El puente cayó']],
    ['es', 'El fiscal habló con la prensa. En esta línea, detalló que “nadie llamó”.', ['El fiscal | nadie llamó']],
    [
      'pt',
      'O nome não foi divulgado, mas de acordo com a polícia trata-se de um vendedor.',
      ['a polícia | trata-se de um vendedor'],
    ],
    ['pt', 'Durante a fala, destacou a importância do trabalho da deputada.', []],
    ['pt', 'O secretário disse nesta quinta-feira (21) que a ponte caiu.', ['O secretário | a ponte caiu']],
    [
      'pt',
      'O deputado Paz, que está preso, negou em ocasiões passadas envolvimento com o roubo.',
      ['O deputado Paz, que está preso | envolvimento com o roubo'],
    ],
    [
      'pt',
      '“A ponte caiu”, afirma a polícia, para quem a obra foi “mal feita”.',
      ['a polícia | A ponte caiu', 'a polícia | a obra foi “mal feita”', 'a polícia | mal feita'],
    ],
    ['pt', 'O Departamento os acusa de conspirar.', ['O Departamento | conspirar']],
    [
      'en',
      'According to the mayor, the bridge fell at noon, but nobody saw it.',
      ['the mayor | the bridge fell at noon'],
    ],
  ])('reads who says it (%s): %s', (language, text, expected) => {
    expect(whoSaysWhat(text, language)).toEqual(expected);
  });
});
