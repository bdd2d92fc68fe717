import type { EntryName, LexiconEntry } from '../lexicon/index.ts';

/**
 * How texts in Spanish and Portuguese name bodies whose entry has no such name: our own translations, parted by bars.
 * Names that stand in a file of the lexicon are not repeated.
 */
const SPANISH: Record<string, string> = {
  'body/unhcr':
    'ACNUR|Alto Comisionado de las Naciones Unidas para los Refugiados|Agencia de la ONU para los Refugiados',
  'body/iom': 'OIM|Organización Internacional para las Migraciones',
  'body/oas': 'OEA|Organización de los Estados Americanos',
  'body/hsi': 'Investigaciones de Seguridad Nacional',
  'body/us-homeland-security': 'Departamento de Seguridad Nacional|Departamento de Seguridad Interior',
  'body/cbp':
    'Oficina de Aduanas y Protección Fronteriza|Aduanas y Protección Fronteriza|Servicio de Aduanas y Protección Fronteriza',
  'body/us-congress': 'Congreso de Estados Unidos|Congreso de los Estados Unidos',
  'body/us-senate': 'Senado de Estados Unidos|Senado de los Estados Unidos',
  'body/us-house-of-representatives':
    'Cámara de Representantes de Estados Unidos|Cámara de Representantes de los Estados Unidos',
  'body/us-supreme-court': 'Corte Suprema de Estados Unidos|Tribunal Supremo de Estados Unidos',
  'body/us-navy': 'Armada de Estados Unidos|Marina de Estados Unidos|Armada de los Estados Unidos',
  'body/us-army': 'Ejército de Estados Unidos|Ejército de los Estados Unidos',
  'body/us-air-force': 'Fuerza Aérea de Estados Unidos|Fuerza Aérea de los Estados Unidos',
  'body/us-armed-forces': 'Fuerzas Armadas de Estados Unidos|Fuerzas Armadas de los Estados Unidos',
  'body/us-defense-department': 'Departamento de Defensa|Pentágono',
  'body/us-commerce-department': 'Departamento de Comercio',
  'body/us-southern-command': 'Comando Sur de Estados Unidos|Comando Sur',
  'body/inl': 'Oficina de Asuntos Antinarcóticos y Aplicación de la Ley',
  'body/fbi': 'Buró Federal de Investigaciones|Oficina Federal de Investigación',
  'body/fincen': 'Red de Control de Delitos Financieros',
  'body/usaid': 'Agencia de Estados Unidos para el Desarrollo Internacional',
  'body/united-nations': 'Organización de las Naciones Unidas|Naciones Unidas|ONU',
  'body/un-security-council': 'Consejo de Seguridad de la ONU',
  'body/un-human-rights-council':
    'Consejo de Derechos Humanos de la ONU|Consejo de Derechos Humanos de las Naciones Unidas',
  'body/un-general-assembly': 'Asamblea General de la ONU|Asamblea General de las Naciones Unidas',
  'body/unodc': 'Oficina de las Naciones Unidas contra la Droga y el Delito|ONUDD',
  'body/who': 'Organización Mundial de la Salud|OMS',
  'body/paho': 'Organización Panamericana de la Salud',
  'body/world-bank': 'Banco Mundial',
  'body/imf': 'Fondo Monetario Internacional|FMI',
  'body/idb': 'Banco Interamericano de Desarrollo',
  'body/oecd': 'Organización para la Cooperación y el Desarrollo Económicos',
  'body/nato': 'Organización del Tratado del Atlántico Norte|OTAN',
  'body/icc': 'Corte Penal Internacional',
  'body/osce': 'Organización para la Seguridad y la Cooperación en Europa',
  'body/sica': 'Sistema de la Integración Centroamericana|Sistema de Integración Centroamericana',
  'body/irgc-qods-force': 'Fuerza Quds|Fuerza Al Quds',
  'body/police-nationale-haiti': 'Policía Nacional de Haití',
  'organization/cpj': 'Comité para la Protección de los Periodistas',
  'organization/red-cross': 'Comité Internacional de la Cruz Roja',
  'organization/transparency-international': 'Transparencia Internacional',
};

const PORTUGUESE: Record<string, string> = {
  'body/ministerio-publico-sp': 'Ministério Público de São Paulo|Ministério Público paulista',
  'region/us-ca': 'Califórnia',
  'region/us-fl': 'Flórida',
  'region/us-ga': 'Geórgia',
  'region/us-nm': 'Novo México',
  'region/us-nj': 'Nova Jersey',
  'region/us-pa': 'Pensilvânia',
  'region/us-nc': 'Carolina do Norte',
  'region/us-sc': 'Carolina do Sul',
  'region/mx-bcn': 'Baixa Califórnia',
  'region/mx-bcs': 'Baixa Califórnia do Sul',
  'body/unhcr':
    'ACNUR|Acnur|Alto Comissariado das Nações Unidas para os Refugiados|Alto Comissariado da ONU para os Refugiados|Agência da ONU para Refugiados',
  'body/iom': 'OIM|Organização Internacional para as Migrações',
  'body/hsi': 'Investigações de Segurança Interna',
  'body/us-homeland-security': 'Departamento de Segurança Interna',
  'body/cbp':
    'Alfândega e Proteção de Fronteiras|Alfândega e Proteção das Fronteiras|Agência de Alfândega e Proteção de Fronteiras',
  'body/us-treasury': 'Tesouro',
  'body/us-congress': 'Congresso dos Estados Unidos|Congresso dos EUA',
  'body/us-senate': 'Senado dos Estados Unidos|Senado dos EUA',
  'body/us-house-of-representatives': 'Câmara dos Representantes|Câmara dos Representantes dos Estados Unidos',
  'body/us-supreme-court': 'Suprema Corte dos Estados Unidos|Suprema Corte dos EUA',
  'body/us-coast-guard': 'Guarda Costeira dos EUA',
  'body/us-navy': 'Marinha dos Estados Unidos|Marinha dos EUA',
  'body/us-army': 'Exército dos Estados Unidos|Exército dos EUA',
  'body/us-air-force': 'Força Aérea dos Estados Unidos',
  'body/us-armed-forces': 'Forças Armadas dos Estados Unidos',
  'body/us-defense-department': 'Departamento de Defesa|Pentágono',
  'body/us-commerce-department': 'Departamento de Comércio|Departamento do Comércio',
  'body/us-southern-command': 'Comando Sul dos Estados Unidos|Comando Sul',
  'body/inl': 'Escritório de Assuntos de Narcóticos e Aplicação da Lei',
  'body/dea': 'Administração de Repressão às Drogas|Agência Antidrogas dos Estados Unidos',
  'body/fincen': 'Rede de Combate a Crimes Financeiros',
  'body/usaid': 'Agência dos Estados Unidos para o Desenvolvimento Internacional',
  'body/un-security-council': 'Conselho de Segurança da ONU|Conselho de Segurança das Nações Unidas',
  'body/un-human-rights-council': 'Conselho de Direitos Humanos da ONU|Conselho de Direitos Humanos das Nações Unidas',
  'body/un-general-assembly': 'Assembleia Geral da ONU|Assembleia Geral das Nações Unidas',
  'body/who': 'Organização Mundial da Saúde|OMS',
  'body/paho': 'Organização Pan-Americana da Saúde|OPAS|Opas',
  'body/idb': 'Banco Interamericano de Desenvolvimento',
  'body/icc': 'Tribunal Penal Internacional',
  'body/osce': 'Organização para a Segurança e Cooperação na Europa',
  'body/irgc-qods-force': 'Força Quds',
  'body/police-nationale-haiti': 'Polícia Nacional do Haiti|Polícia Nacional Haitiana',
  'organization/cpj': 'Comitê para a Proteção dos Jornalistas',
  'organization/red-cross': 'Comitê Internacional da Cruz Vermelha',
  'organization/transparency-international': 'Transparência Internacional',
};

/** Spellings in English that stand in no file. */
const ENGLISH: Record<string, string> = {
  'place/us-washington': 'Washington, DC',
  'body/us-homeland-security':
    'US Department of Homeland Security|U.S. Department of Homeland Security|Homeland Security Department',
  'body/us-coast-guard': 'United States Coast Guard',
  'body/us-marine-corps': 'US Marines|U.S. Marines',
  'body/cbp': 'Customs and Border Protection',
};

/** Names that are the body's only where the text speaks of its country. */
const SHARED = new Set([
  'Comando Sur',
  'Comando Sul',
  'Departamento de Comercio',
  'Departamento de Comércio',
  'Departamento do Comércio',
  'Departamento de Defensa',
  'Departamento de Defesa',
  'Câmara dos Representantes',
]);

/** Words that two spellings of English have, each with the other. */
const SPELLINGS: [RegExp, string][] = [
  [/\bDefense\b/, 'Defence'],
  [/\bDefence\b/, 'Defense'],
  [/\bOrganization\b/, 'Organisation'],
  [/\bCenter\b/, 'Centre'],
  [/\bLabor\b/, 'Labour'],
];

/** Names of an entry in other languages and spellings than those in its file. */
export function translatedNames({ id, names }: LexiconEntry): EntryName[] {
  const had = new Set(names.map(({ name }) => name));
  const listed = [translated(SPANISH[id], 'es'), translated(PORTUGUESE[id], 'pt'), translated(ENGLISH[id], 'en')];
  const made = [...listed.flat(), ...names.flatMap(respelled)];
  return made.filter(({ name }) => !had.has(name));
}

function translated(list: string | undefined, lang: string): EntryName[] {
  return (list?.split('|') ?? []).map((name) => {
    const kind = /^[A-Z]{2,6}$/.test(name) ? ('acronym' as const) : ('translation' as const);
    return SHARED.has(name) ? { name, lang, kind: 'alias', short: true } : { name, lang, kind };
  });
}

function respelled({ name, lang, kind }: EntryName): EntryName[] {
  if (lang !== 'en' || kind === 'acronym' || kind === 'demonym') return [];
  return SPELLINGS.filter(([word]) => word.test(name)).map(([word, other]) => {
    return { name: name.replace(word, other), lang, kind };
  });
}

/** Words in the names of bodies, Spanish and Portuguese; those that differ by accents alone are found anyway. */
const WORDS = [
  ['Asamblea', 'Assembleia'],
  ['Congreso', 'Congresso'],
  ['Ejército', 'Exército'],
  ['Fuerza', 'Força'],
  ['Fuerzas', 'Forças'],
  ['Guardia', 'Guarda'],
  ['Armada', 'Marinha'],
  ['Diputados', 'Deputados'],
  ['General', 'Geral'],
  ['Electoral', 'Eleitoral'],
  ['Consejo', 'Conselho'],
] as const;

/** 'Assembleia Nacional' of 'Asamblea Nacional': names that need the text's country, in the neighbours' language. */
export function neighbouringNames(names: readonly EntryName[]): EntryName[] {
  const had = new Set(names.map(({ name }) => name));
  const made = names
    .filter(({ lang, kind }) => (lang === 'es' || lang === 'pt') && kind !== 'acronym' && kind !== 'demonym')
    .map(({ name, lang }): EntryName => {
      const [from, to] = lang === 'es' ? ([0, 1] as const) : ([1, 0] as const);
      const words = name.split(' ').map((word) => WORDS.find((pair) => pair[from] === word)?.[to] ?? word);
      return { name: words.join(' '), lang: lang === 'es' ? 'pt' : 'es', kind: 'alias', short: true };
    })
    .filter(({ name }) => !had.has(name) && name !== 'Armada');
  return [...new Map(made.map((one) => [one.name, one])).values()];
}
