import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { noSuggestions } from '../suggestions.ts';
import { mentions } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const find = mentions.load({ read: (path) => readFileSync(join(root, path)) });

/** Language, year of publication, text, a name in it, and whom it means; `null` where the text does not settle it. */
type Row = [ExtractLanguage, string, string, string, string | null];

/** Names with several owners in the lexicon, and names that others bear whom it does not know. */
const ROWS: Row[] = [
  // ELN: Colombia's, and Bolivia's of 1966 to 1990.
  [
    'en',
    '2022',
    'In Bogotá the government and the ELN will talk again, Colombia’s negotiator said.',
    'ELN',
    'group/eln-colombia',
  ],
  ['es', '2021', 'El ELN y las disidencias de las FARC operan en Arauca, en Colombia.', 'ELN', 'group/eln-colombia'],
  ['pt', '2021', 'O ELN anunciou uma trégua na Colômbia, disse o governo em Bogotá.', 'ELN', 'group/eln-colombia'],
  [
    'es',
    '1969',
    'En Bolivia, el ELN siguió en armas después de 1967, según un informe de La Paz.',
    'ELN',
    'group/eln-bolivia',
  ],
  ['en', '1970', 'The ELN went to Teoponte, Bolivia, in 1970.', 'ELN', 'group/eln-bolivia'],
  [
    'en',
    '2021',
    'The presence of the ELN in Venezuela, near the Colombian border, has grown since 2018.',
    'ELN',
    'group/eln-colombia',
  ],
  [
    'es',
    '2023',
    'El Ejército de Liberación Nacional de Colombia liberó a dos soldados en Cúcuta.',
    'Ejército de Liberación Nacional',
    'group/eln-colombia',
  ],
  // Bolivia's had ended long before; without a date nothing says so.
  ['es', '2022', 'El ELN firmó el documento.', 'ELN', 'group/eln-colombia'],
  ['es', '', 'El ELN firmó el documento.', 'ELN', null],
  ['en', '2022', 'In 1967 the ELN fought in Bolivia, where it was founded.', 'ELN', 'group/eln-bolivia'],
  ['es', '2022', 'El ELN de Colombia abrió una oficina en La Paz, dijo Bolivia.', 'ELN', 'group/eln-colombia'],
  // National assemblies, courts, congresses.
  [
    'es',
    '2022',
    'La Asamblea Nacional aprobó la ley en Quito, informó el gobierno de Ecuador.',
    'Asamblea Nacional',
    'body/asamblea-nacional-ec',
  ],
  [
    'es',
    '2022',
    'En Managua, la Asamblea Nacional de Nicaragua cerró cien organizaciones.',
    'Asamblea Nacional',
    'body/asamblea-nacional-ni',
  ],
  [
    'en',
    '2021',
    'Nicaragua’s National Assembly voted on Monday in Managua.',
    'National Assembly',
    'body/asamblea-nacional-ni',
  ],
  [
    'pt',
    '2021',
    'A Assembleia Nacional da Nicarágua votou em Manágua.',
    'Assembleia Nacional',
    'body/asamblea-nacional-ni',
  ],
  ['es', '2022', 'La Asamblea Nacional se reunió el lunes.', 'Asamblea Nacional', null],
  [
    'es',
    '2022',
    'La Corte Suprema de Justicia de Honduras eligió presidente en Tegucigalpa.',
    'Corte Suprema de Justicia',
    'body/corte-suprema-hn',
  ],
  [
    'es',
    '2022',
    'En Bogotá, la Corte Suprema de Justicia llamó a juicio a un senador de Colombia.',
    'Corte Suprema de Justicia',
    'body/corte-suprema-co',
  ],
  ['es', '2022', 'La Corte Suprema de Justicia decidió ayer.', 'Corte Suprema de Justicia', null],
  [
    'en',
    '2022',
    'Guatemala and Honduras agreed, and the Supreme Court of Justice approved it.',
    'Supreme Court of Justice',
    null,
  ],
  ['en', '2022', 'The Colombian Senate debated the treaty with Peru.', 'Colombian Senate', 'body/senado-co'],
  [
    'en',
    '2022',
    'A member of Brazil’s Federal Senate spoke in Lima, Peru.',
    'Federal Senate',
    'body/senado-federal-br',
  ],
  [
    'es',
    '2022',
    'El Congreso de Guatemala recibió a enviados de Honduras y de El Salvador.',
    'Congreso',
    'body/congreso-gt',
  ],
  ['es', '2022', 'El Congreso votó la ley.', 'Congreso', null],
  ['pt', '2022', 'A lei foi pedida pelo Congresso, que a Guatemala, Honduras e os EUA têm.', 'Congresso', null],
  // Police forces.
  [
    'es',
    '2022',
    'La Policía Nacional Civil de Guatemala detuvo a dos hombres en Mixco.',
    'Policía Nacional Civil',
    'body/policia-nacional-civil-gt',
  ],
  [
    'es',
    '2022',
    'En San Salvador, la Policía Nacional Civil informó de tres capturas, dijo el gobierno de El Salvador.',
    'Policía Nacional Civil',
    'body/policia-nacional-civil-sv',
  ],
  [
    'es',
    '2022',
    'La Policía Nacional Civil de El Salvador entregó a un detenido a la Policía Nacional Civil de Guatemala.',
    'Policía Nacional Civil',
    'body/policia-nacional-civil-sv',
  ],
  ['es', '2022', 'La PNC no respondió.', 'PNC', null],
  [
    'es',
    '2022',
    'En Asunción, la Policía Nacional de Paraguay halló armas.',
    'Policía Nacional',
    'body/policia-nacional-py',
  ],
  [
    'es',
    '2022',
    'La Policía Nacional del Perú y la Policía Nacional de Bolivia firmaron un acuerdo.',
    'Policía Nacional',
    'body/policia-nacional-pe',
  ],
  [
    'en',
    '2022',
    'The Haitian National Police and the National Police of Colombia will train together.',
    'Haitian National Police',
    'body/police-nationale-haiti',
  ],
  [
    'pt',
    '2022',
    'A Polícia Nacional do Haiti enfrenta gangues em Porto Príncipe.',
    'Polícia Nacional',
    'body/police-nationale-haiti',
  ],
  ['es', '2022', 'La Policía Nacional intervino de madrugada.', 'Policía Nacional', null],
  // Acronyms.
  ['es', '2022', 'La UIF de México congeló cuentas en Tijuana.', 'UIF', 'body/uif-mexico'],
  [
    'es',
    '2022',
    'En Buenos Aires, la UIF se presentó como querellante, informó la Argentina.',
    'UIF',
    'body/uif-argentina',
  ],
  ['es', '2022', 'La UIF abrió un expediente.', 'UIF', null],
  ['en', '2022', 'In Belize, the BDF sent soldiers to the border.', 'BDF', 'body/belize-defence-force'],
  ['en', '2022', 'In Bridgetown, Barbados, the BDF paraded.', 'BDF', 'body/barbados-defence-force'],
  ['en', '2022', 'The BDF did not answer.', 'BDF', null],
  ['es', '2022', 'La PNP halló la droga en Ayacucho, Perú.', 'PNP', 'body/policia-nacional-pe'],
  ['es', '2022', 'En Asunción, Paraguay, la PNP informó de la captura.', 'PNP', 'body/policia-nacional-py'],
  ['es', '2022', 'La PNB fue enviada a Caracas, según el gobierno de Venezuela.', 'PNB', 'body/pnb-ve'],
  ['es', '2022', 'La PNC de Guatemala detuvo a un hombre en Mixco.', 'PNC', null],
  // Newspapers.
  ['es', '2022', 'El diario Granma lo publicó en La Habana, Cuba.', 'Granma', 'outlet/granma'],
  ['es', '2022', 'En la provincia de Granma, en Cuba, hubo protestas.', 'Granma', 'region/cu-12'],
  [
    'es',
    '2022',
    'El diario El Universal, de México, publicó la lista el lunes.',
    'El Universal',
    'outlet/el-universal-mx',
  ],
  [
    'es',
    '2022',
    'Según El Comercio, de Lima, la fiscalía del Perú pidió el informe.',
    'El Comercio',
    'outlet/el-comercio-pe',
  ],
  ['es', '2022', 'El Comercio, de Quito, publicó el informe en Ecuador.', 'El Comercio', 'outlet/el-comercio-ec'],
  ['es', '2022', 'El diario El País lo publicó.', 'El País', null],
  ['en', '2022', 'The newspaper La República reported it.', 'La República', null],
  // Groups whose names others bear as well.
  [
    'es',
    '2010',
    'La Familia Michoacana actúa en Michoacán, México.',
    'La Familia Michoacana',
    'group/la-familia-michoacana',
  ],
  ['es', '2022', 'La banda La Familia fue desarticulada en Rosario, Argentina.', 'La Familia', null],
  ['es', '2012', 'Los Rojos disputan Guerrero, en México, a Guerreros Unidos.', 'Los Rojos', 'group/los-rojos-mexico'],
  ['es', '2012', 'En Colombia, la banda Los Rojos opera en Soledad.', 'Los Rojos', null],
  ['es', '2022', 'Los Lobos y Los Choneros disputan Guayaquil, en Ecuador.', 'Los Lobos', 'group/los-lobos'],
  ['es', '2022', 'En la Argentina cayó la banda Los Lobos.', 'Los Lobos', null],
  ['en', '2015', 'La Línea worked for the Juárez Cartel in Chihuahua, Mexico.', 'La Línea', 'group/la-linea'],
  ['es', '2015', 'En Guatemala el caso La Línea llevó a protestas.', 'La Línea', null],
  ['en', '2011', 'The Rastrojos crossed from Colombia into Venezuela.', 'Rastrojos', 'group/los-rastrojos'],
  // Places and countries.
  ['en', '2022', 'The Government of Georgia thanked Armenia and Azerbaijan.', 'Georgia', 'country/ge'],
  ['en', '2022', 'A court in Atlanta, Georgia, sentenced him in the United States.', 'Georgia', 'region/us-ga'],
  ['en', '2022', 'Police in Santiago, Chile, found the boat.', 'Santiago', 'place/cl-santiago'],
  ['es', '2022', 'En Córdoba, Argentina, declaró un testigo.', 'Córdoba', 'place/ar-cordoba'],
  ['es', '2022', 'El departamento de Córdoba, en Colombia, tiene costa.', 'Córdoba', 'region/co-cor'],
  ['en', '2022', 'They live in the northern part of Esmeraldas province in Ecuador.', 'Esmeraldas', 'region/ec-e'],
  ['es', '2022', 'La ciudad de Esmeraldas, en Ecuador, amaneció tranquila.', 'Esmeraldas', 'place/ec-esmeraldas'],
  ['pt', '2022', 'Estados Unidos, Colômbia, Equador e Panamá assinaram o texto.', 'Panamá', 'country/pa'],
  ['en', '2021', 'They met in San José, Costa Rica.', 'San José', 'place/cr-san-jose'],
  ['es', '2022', 'El municipio de Granada decidió.', 'Granada', null],
];

function meant([language, year, text, name]: Row) {
  const document = readDocument({ text, language, title: null, publishedAt: year ? `${year}-06-15` : null, parts: [] });
  return find(document, noSuggestions()).mentions?.find(({ start, end }) => text.slice(start, end) === name);
}

describe('a name that several bear', () => {
  it.each(ROWS)('%s %s: %s [%s → %s]', (...row) => {
    expect(meant(row)?.entity ?? null).toBe(row[4]);
  });

  it('keeps those whom it may mean as candidates, the surest first, where the text does not settle it', () => {
    for (const name of ['ELN', 'Asamblea Nacional', 'UIF', 'Corte Suprema de Justicia']) {
      const found = meant(['es', '', `La noticia habla de ${name === 'ELN' ? 'el' : 'la'} ${name}.`, name, null]);
      expect(found?.entity ?? null, name).toBeNull();
      const scores = found?.candidates.map(({ score }) => score) ?? [];
      expect(scores.length, name).toBeGreaterThan(1);
      expect(scores, name).toEqual([...scores].sort((a, b) => b - a));
      expect(
        scores.reduce((sum, score) => sum + score, 0),
        name,
      ).toBeLessThanOrEqual(1);
    }
  });
});
