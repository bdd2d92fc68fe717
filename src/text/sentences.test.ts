import { describe, expect, it } from 'vitest';
import { sentenceAround, sentences } from './sentences.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('ends them at stops and blank lines, not at abbreviations and initials', () => {
    expect(
      split(
        'Gen. J. Roe of the U.S. Army left. “Why?” he asked.\n\nHeading\n\nEl Sr. Paz llegó a EE.UU. en 2008. No dijo nada…',
      ),
    ).toEqual([
      'Gen. J. Roe of the U.S. Army left.',
      '“Why?” he asked.',
      'Heading',
      'El Sr. Paz llegó a EE.UU. en 2008.',
      'No dijo nada…',
    ]);
  });

  it.each([
    // Titles, ranks, initials.
    ['Dr. Marta Solís spoke.', 'Gen. Paul Ader did not.'],
    ['J. R. Toll and M. Paz met Lt. Col. Ivo Brand.', 'They left.'],
    ['El Sr. Rojas y la Sra. Luna declararon.', 'La Dra. Vela calló.'],
    ['O dep. Caio Brito e o min. Davi Lobo saíram.', 'A sessão acabou.'],
    ['El Gral. Soto y el Cnel. Mora viajaron a Sta. Rita.', 'Nadie los vio.'],
    ['Lo dijo A. La Torre en la sala.', 'Nadie más habló.'],
    ['They sold hepatitis B. The vials were false.'].flatMap((text) => text.split(/(?<=B\.) /)),
    // Numbers and what stands before them.
    ['It was case No. 12 of the court.', 'No. 13 followed.'],
    ['Preguntaron y dijo que no.', 'Luego salió.'],
    ['Perguntaram e ele disse que não.', 'Depois saiu.'],
    ['El art. 14 y la núm. 7 siguen.', 'El resto no.'],
    ['Segundo o art. IV da lei, cabe recurso.', 'Nada mudou.'],
    ['Cayó en el mar.', 'El barco siguió.'],
    ['Fue el 3 mar. 2020 en la costa.', 'Hubo dos heridos.'],
    ['They met on Jan. 5 in Ostra.', 'Nobody came.'],
    ['The trial lasted 10 min. 40 people watched.'].flatMap((text) => text.split(/(?<=min\.) /)),
    ['Tardó 10 min.', 'Luego volvió.'],
    ['It cost 3.5 million.', 'He paid 1.200 pesos.'],
    ['Incautaron 1.250,5 kilos.', 'Valían US$ 2.5 millones.'],
    ['It happened in 2008.', 'In 2009 it stopped.'],
    // Countries, hours, companies.
    ['He fled the U.S. in May.', 'The U.S. Army waited.'],
    ['He fled to the U.S.', 'The army waited.'],
    ['Viajó a EE. UU. con su hermano.', 'No volvió.'],
    ['Viajó a EE. UU.', 'El hermano se quedó.'],
    ['Lo acusó EE.UU. en 2008.', 'Él lo negó.'],
    ['They left at 5 a.m. on Friday.', 'It rained.'],
    ['They left at 5 a.m.', 'It rained.'],
    ['Salieron a las 5 a. m. del viernes.', 'Llovía.'],
    ['Salieron a las 5 p. m.', 'En la calle llovía.'],
    ['Tordo Corp. President Ana Vila resigned.', 'Shares fell.'],
    ['Trabaja en Tordo S.A. de C.V. desde 2010.', 'Es socia.'],
    ['They took cars, cash, etc.', 'The police came late.'],
    // Datelines.
    ['CARACAS (AP) — Two men were arrested.', 'One fled.'],
    ['OSTRA, D.C. (Reuters) - The mayor resigned.', 'No one asked why.'],
    ['Bogotá, 5 mar. (EFE).- El juez renunció.', 'Nadie sabe por qué.'],
    // Quotations, dashes, dots.
    ['“Why?” he asked.', 'She said: “I know.”', 'He left.'],
    ['«No lo sé.»', 'Así respondió.'],
    ['—No lo sé. —dijo el juez.', 'Salió.'],
    ['¿Quién fue?', '¡Nadie!', 'Eso dijo.'],
    ['No dijo nada…', 'Después habló.'],
    ['He waited... and left.', 'It was late.'],
    ['(They had met before.)', 'Nobody knew.'],
  ])('ends them where a reader does: %s %s', (...expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('takes items of a list and headings one by one', () => {
    expect(
      split('Mayor Resigns Over Port Deal\n\nWhat is known:\n- two arrests\n- one raid\n1. The port\n2. The road'),
    ).toEqual([
      'Mayor Resigns Over Port Deal',
      'What is known:',
      '- two arrests',
      '- one raid',
      '1. The port',
      '2. The road',
    ]);
    expect(split('A line\n wrapped in two.\n \nII. Background\r\n\r\nMore')).toEqual([
      'A line\n wrapped in two.',
      'II. Background',
      'More',
    ]);
  });

  it('takes lines for paragraphs only where one is too long to be wrapped', () => {
    const long = `The port of Ostra ${'opens and closes and '.repeat(6)}opens again.`;
    expect(split(`Ostra\nThe Port\n${long}`)).toEqual(['Ostra', 'The Port', long]);
    expect(split(`Ostra,\nThe Port\nof ${long}`)).toEqual([`Ostra,\nThe Port\nof ${long}`]);
    expect(split('Ostra\nThe Port\nopens again.')).toEqual(['Ostra\nThe Port\nopens again.']);
    expect(split(`${long}\n\nOstra\nThe Port`)).toEqual([long, 'Ostra\nThe Port']);
  });

  it('reads runs of stops, brackets and breaks in time that grows with their length', () => {
    for (const run of ['.', '.)', '?!', '.]', '\n', '\n ', 'A. ', '1.\n', '.[1]']) {
      const text = `${run.repeat(300_000)}x`;
      expect(sentences(text).at(-1)?.end).toBe(text.length);
    }
  });

  it('gives the sentence around a stretch', () => {
    const text = 'One. The second here. Three.';
    const { start, end } = sentenceAround(text, 9, 12);
    expect(text.slice(start, end)).toBe('The second here.');
  });
});
