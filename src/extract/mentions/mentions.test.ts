import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExtractLanguage } from '../document/document.ts';
import { brief, read, roleOf } from './mentions.fixture.ts';

describe('names of the same person', () => {
  it.each<[ExtractLanguage, string, string]>([
    ['en', 'Lucía Marbán was arrested in Lima. Marbán is in prison.', 'Marbán'],
    ['en', 'Police held Lucía Marbán, alias “La Faro”. “La Faro” said nothing.', 'La Faro'],
    ['es', 'La policía detuvo a Lucía Marbán, alias Zurda. “Zurda” calló.', 'Zurda'],
    ['pt', 'A polícia achou Rodrigo Marbão, o Chuvisco, preso em Recife.', 'Chuvisco'],
  ])('%s: %s', (language, text, name) => {
    const found = read(text, language);
    const last = found.findLast(({ start, end }) => text.slice(start, end) === name);
    const first = found.findIndex(({ schema }) => schema === 'Person');
    expect(last?.first).toBe(first);
    expect(last?.name).toBe(found[first]?.name);
  });
});

describe('names that the lexicon lacks', () => {
  it('end with their line, and leave out programmes, references to laws and counted people', () => {
    expect(
      brief('Ana Ruiz, Department Spokesperson\nThe Varesia Rewards Program (VRP) pays.\nThe VRP is new.'),
    ).toEqual(['Ana Ruiz: Person']);
    expect(brief('He broke 22 U.S.C. 2751 and PP 8015; 14 Marines died.')).toEqual([]);
  });

  it('are those of both rulers where a regime is called by two', () => {
    expect(brief('They met the Marbán-Tovar regime.')).toEqual(['Marbán: Person', 'Tovar: Person']);
  });
});

describe('known names', () => {
  it('link countries by name, abbreviation and demonym', () => {
    expect(brief('The US asked Colombia; Bolivian envoys told us nothing.')).toEqual([
      'US: Country country/us',
      'Colombia: Country country/co',
      'Bolivian: Country country/bo',
    ]);
    expect(brief('Un diplomático boliviano llegó a Perú.', 'es')[0]).toBe('boliviano: Country country/bo');
    expect(brief('Um diplomata boliviano chegou ao Peru.', 'pt')[0]).toBe('boliviano: Country country/bo');
  });

  it('resolve one that two groups bear by the country spoken of', () => {
    const text = 'In Colombia the ELN attacked a Colombian patrol in 2015.';
    expect(brief(text)).toContain('ELN: Organization group/eln-colombia');
  });

  it('are cartels, not places, where cartels are called by them', () => {
    const sinaloa = 'Sinaloa: Organization group/sinaloa-cartel';
    expect(brief('Los carteles de Sinaloa y Jalisco operan en México.', 'es').slice(0, 2)).toEqual([
      sinaloa,
      'Jalisco: Organization',
    ]);
    expect(brief('The Sinaloa and Jalisco cartels fight in Sinaloa, Mexico.')).toEqual([
      sinaloa,
      'Jalisco: Organization',
      'Sinaloa: Place region/mx-sin',
      'Mexico: Country country/mx',
    ]);
  });

  it('are no countries and towns inside the names of people', () => {
    expect(brief('Liliana María Marbán Lemus de España fue sancionada.', 'es')).toEqual([
      'Liliana María Marbán Lemus de España: Person',
    ]);
    expect(brief('A polícia prendeu Valdeci Marbão dos Santos em Recife.', 'pt')[0]).toBe(
      'Valdeci Marbão dos Santos: Person',
    );
  });

  it('stay open where nothing tells which body is meant', () => {
    const [, found] = read('In France the Supreme Court of Justice met.');
    expect(found?.entity).toBeNull();
    expect(found?.candidates.length).toBeGreaterThan(1);
  });

  it('take in a country that stands before a body', () => {
    expect(brief('He joined the US Drug Enforcement Agency.')).toEqual([
      'US Drug Enforcement Agency: PublicBody body/dea',
    ]);
  });

  it('do not link a body of another country', () => {
    const body = read('The Kenyan National Civil Police met.').at(-1);
    expect(body?.entity).toBeNull();
  });

  it('never link a person by surname alone', () => {
    expect(read('A certain Petro sold bread.').every(({ entity }) => entity === null)).toBe(true);
  });

  it('are no words: common ones need a capital that tells something', () => {
    expect(brief('Central banks met. The meta of it is a central reform.')).toEqual([]);
  });
});

describe('what is no actor of its own', () => {
  it('stands inside the name of a law, a language, a district of courts', () => {
    expect(brief('They cited the Bolivian Constitution and its Spanish initials.')).toEqual([]);
    expect(
      brief('Under the Department of State, Harbour Works, and Related Affairs Appropriations Act it ended.').filter(
        (found) => found.includes('body/'),
      ),
    ).toEqual([]);
    expect(
      brief('Un jurado del Distrito Sur de Nueva York lo acusó.', 'es').some((found) => found.includes('place/')),
    ).toBe(false);
  });

  it('but a body listed beside a law stays', () => {
    expect(brief('The State Department, in the United States, cited the Clean Harbours Act.')[0]).toContain(
      'body/us-state-department',
    );
  });
});

describe('unknown names', () => {
  it('are people by first name, title or role', () => {
    expect(brief('Later Marta Quispal met General Orzabal and the smuggler Dov Kerrit.')).toEqual([
      'Marta Quispal: Person',
      'Orzabal: Person',
      'Dov Kerrit: Person',
    ]);
    expect(brief('Según el alcalde, Iñigo Torreval, todo sigue.', 'es')).toEqual(['Iñigo Torreval: Person']);
    expect(brief('Segundo a promotora Lívia Sandrim, nada mudou.', 'pt')).toEqual(['Lívia Sandrim: Person']);
  });

  it('are bodies, groups and companies by their head', () => {
    expect(brief('It hit the Ministry of Harbours and the Blue Heron Gang.')).toEqual([
      'Ministry of Harbours: PublicBody',
      'Blue Heron Gang: Organization',
    ]);
    expect(brief('Actuó la Fiscalía General y el Clan Torreval.', 'es')).toEqual([
      'Fiscalía General: PublicBody',
      'Clan Torreval: Organization',
    ]);
    expect(brief('Atuou a Polícia Ambiental contra o Bonde Marezal.', 'pt')).toEqual([
      'Polícia Ambiental: PublicBody',
      'Bonde Marezal: Organization',
    ]);
  });

  it('are places and vessels by the words before them', () => {
    expect(brief('In the municipality of Quebralta the vessel Estrela Polar sank.')).toEqual([
      'Quebralta: Place',
      'Estrela Polar: Vessel',
    ]);
  });

  it('keep a nickname and particles inside', () => {
    expect(brief('They saw Ana “La Tía” Ruiz de la Vega.')).toEqual(['Ana “La Tía” Ruiz de la Vega: Person']);
  });

  it('are no laws, operations, months', () => {
    expect(brief('On Monday the Clean Harbours Act and Operation Tern began.')).toEqual([]);
  });
});

describe('short names', () => {
  it('of a body mean that of the only country spoken of', () => {
    const text = 'En Bogotá, capital de Colombia, la Policía Nacional y la Fiscalía hablaron.';
    expect(brief(text, 'es')).toEqual(
      expect.arrayContaining([
        'Policía Nacional: PublicBody body/policia-nacional-co',
        'Fiscalía: PublicBody body/fiscalia-general-co',
      ]),
    );
    expect(brief('Entre Perú y Colombia, la Policía Nacional habló.', 'es').at(-1)).toBe(
      'Policía Nacional: PublicBody',
    );
  });

  it('give way to what they are said to belong to, and to longer names', () => {
    expect(brief('A Marinha equatoriana saiu do Brasil e do Brasil.', 'pt')[0]).toBe('Marinha: PublicBody');
    expect(brief('En Colombia actuó la Policía Lacustre.', 'es')).toContain('Policía Lacustre: PublicBody');
  });

  it('never make somebody else of a person', () => {
    expect(brief('In Honduras, Fabio Porfirio Lobo and Porfirio Lobo Marbán of Honduras met.').join()).not.toContain(
      'person/',
    );
  });
});

describe('aircraft and ships', () => {
  it('are found by model, mark and number', () => {
    expect(brief('A Cessna 206 with the tail number N350KA and a plane marked YV-2152 landed.')).toEqual([
      'Cessna 206: Airplane',
      'N350KA: Airplane',
      'YV-2152: Airplane',
    ]);
    expect(brief('El buque “Mar Azul”, IMO 9123456, y la avioneta de matrícula XB-LQT.', 'es')).toEqual([
      'Mar Azul: Vessel',
      'IMO 9123456: Vessel',
      'XB-LQT: Airplane',
    ]);
  });

  it('are no sums and no firms', () => {
    expect(brief('Pagaron US$5 millones por la N95 de Hawker.', 'es').join()).not.toMatch(/Airplane|country/);
  });
});

describe('names of unknown kind', () => {
  it('are what stands around them', () => {
    expect(brief('Cayó alias ‘Garza’, de la banda “Los Torreval”.', 'es')).toEqual([
      'Garza: Person',
      'Los Torreval: Organization',
    ]);
    expect(brief('The Orzabal regime fell, the Torreval faction said.')).toEqual([
      'Orzabal: Person',
      'Torreval: Organization',
    ]);
    expect(brief('Later Sa’id al-Quispal left.')).toEqual(['Sa’id al-Quispal: Person']);
  });

  it('are what others in their list are', () => {
    expect(brief('Operaron en Cúcuta y Quebralta.', 'es')).toEqual(['Cúcuta: Place', 'Quebralta: Place']);
  });

  it('are none where capitals only name a category, an address, a treaty', () => {
    expect(brief('As a Specially Designated Global Terrorist (SDGT), write to INL-PAPD@state.example.')).toEqual([]);
    expect(brief('Under the 1995 United Nations Fish Stocks Agreement it ended.')).toEqual([]);
  });
});

describe('roles', () => {
  it('stand before and after a name', () => {
    expect(roleOf('According to top anti-drug official Pablo Kestrel, it works.', 'Pablo Kestrel')).toBe(
      'top anti-drug official',
    );
    expect(roleOf('Pablo Kestrel, the mayor of Quebralta, left.', 'Pablo Kestrel')).toBe('mayor of Quebralta');
    expect(roleOf('Habló el jefe de la aduana, Pablo Kestrel.', 'Pablo Kestrel', 'es')).toBe('jefe de la aduana');
    expect(roleOf('Falou o chefe da alfândega, Pablo Kestrel.', 'Pablo Kestrel', 'pt')).toBe('chefe da alfândega');
  });
});

describe('chains', () => {
  it('tie a surname to the full name', () => {
    const [first, second] = read('Marta Quispal spoke. Then Quispal left.');
    expect(second).toMatchObject({ form: 'surname', name: 'Marta Quispal', first: 0, schema: 'Person' });
    expect(first?.first).toBe(0);
  });

  it('leave a surname open that two people bear', () => {
    const found = read('Marta Quispal and Pedro Quispal spoke. Then Quispal left.');
    expect(found[2]).toMatchObject({ first: 2, entity: null });
  });

  it('give a surname to the one who is called by it, before relatives are named', () => {
    const before = read('Marta Quispal spoke. Quispal left. Her aunt Pilar Quispal stayed.');
    expect(before[1]).toMatchObject({ name: 'Marta Quispal', first: 0 });
    const mothers = read('Ayer hablaron Elena Torreval y su hijo Juan Orzabal Torreval. Luego Torreval salió.', 'es');
    expect(mothers[2]).toMatchObject({ name: 'Elena Torreval', first: 0 });
  });

  it('part a group from the person whose surname it bears', () => {
    const found = read('Marta Quispal spoke. The Quispal organisation did not.');
    expect(found[1]).toMatchObject({ schema: 'Organization', first: 1 });
    const es = read('Ayer habló Marta Quispal. La organización Quispal, no.', 'es');
    expect(es[1]).toMatchObject({ schema: 'Organization', first: 1 });
  });

  it('keep a minister apart from the country whose name is his', () => {
    expect(brief('Then Minister França spoke.')).toEqual(['França: Person']);
  });

  it('tie an acronym to the name that brackets give it to', () => {
    const text = 'Las Fuerzas Populares de Quebralta (FPQ) huyeron. La FPQ volvió.';
    const found = read(text, 'es');
    expect(found.map(({ form, first }) => [form, first])).toEqual([
      ['name', 0],
      ['acronym', 0],
      ['acronym', 0],
    ]);
    expect(found[2]?.name).toBe('Fuerzas Populares de Quebralta');
  });

  it("tie 'the agency' to the only agency before it", () => {
    const found = read('He led the Coastal Survey Agency until the agency closed.');
    expect(found.at(-1)).toMatchObject({ form: 'description', first: 0 });
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'Juan',
    'Quispal',
    'de',
    'la',
    '(DEA)',
    'Banco',
    '“',
    '”',
    'US',
    'President',
    ',',
    '.',
    '\n\n',
    '’s',
    'ELN',
    '-',
    '😀',
    '\ud800',
  );

  it('has its mentions in order, apart, inside it, each with a first one of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 80 }),
        fc.constantFrom<ExtractLanguage>('en', 'es', 'pt'),
        (pieces, language) => {
          const text = pieces.join(' ');
          const found = read(text, language);
          let end = 0;
          for (const [index, mention] of found.entries()) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.first).toBeLessThanOrEqual(index);
            expect(found[mention.first]?.first).toBe(mention.first);
            expect(mention.confidence).toBeGreaterThan(0);
            expect(mention.confidence).toBeLessThanOrEqual(1);
            if (mention.role) expect(mention.role.end).toBeLessThanOrEqual(text.length);
            end = mention.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('without capitals gives fewer and less sure mentions', () => {
    const cased = read('In Colombia the Clan del Golfo met.');
    const lower = read('in colombia the clan del golfo met.');
    expect(lower.map(({ entity }) => entity)).toEqual(cased.map(({ entity }) => entity));
    expect(lower[0]!.confidence).toBeLessThan(cased[0]!.confidence);
  });
});
