import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cpuMs } from '../../../test/cpu-time.ts';
import { extractMuc4, loadMuc4Model, proposeRoles, toMuc4Output } from './index.ts';

const model = loadMuc4Model(readFileSync(new URL('../../../models/muc4.bin', import.meta.url)));

// People, groups and places of our own making.
const MESSAGE =
  'guerrillas of the red lantern front (frl) kidnapped businessman anselmo tarquino vela in the town of pueblo quieto ' +
  'yesterday.  according to the police, the guerrillas threw a grenade at the offices of the coffee bank and fled.';

it('finds who did what to whom in a message', () => {
  const roles = extractMuc4(MESSAGE, model).map((template) => template.roles);
  const texts = (role: keyof (typeof roles)[number]) => roles.flatMap((r) => r[role].map((filler) => filler.text));
  expect(texts('Victim')).toContain('anselmo tarquino vela');
  expect(texts('PerpInd').some((text) => text.includes('guerrillas'))).toBe(true);
  expect(texts('Weapon')).toContain('grenade');
});

it('tells the kinds of incident apart', () => {
  const kinds = (text: string) => extractMuc4(text, model).map((template) => template.type);
  expect(
    kinds('lawyer berta olmedo ruiz was kidnapped by two unidentified men in front of her home last night.'),
  ).toEqual(['kidnapping']);
  expect(
    kinds('a bomb exploded at the lumen bank building this morning, destroying the windows of nearby stores.'),
  ).toEqual(['bombing']);
  expect(kinds('armed men murdered mayor tito landivar in the municipality of la loma today.')).toEqual(['attack']);
});

it('reads written news as it reads lower case, and quotes what stands there', () => {
  const cased = MESSAGE.replace('anselmo tarquino vela', 'Anselmo Tarquino Vela').replace('guerrillas', 'Guerrillas');
  const victims = extractMuc4(cased, model).flatMap((t) => t.roles.Victim);
  expect(victims.map((filler) => filler.text)).toContain('Anselmo Tarquino Vela');
  for (const template of extractMuc4(cased, model)) {
    for (const filler of Object.values(template.roles).flat()) {
      expect(filler.confidence).toBeGreaterThan(0);
      expect(filler.confidence).toBeLessThan(1);
      for (const { start, end, text } of filler.spans) expect(cased.slice(start, end)).toBe(text);
    }
  }
});

it('sees roles in a sentence even where the text as a whole tells of no incident', () => {
  const found = proposeRoles(
    'The ministry will buy new desks. In May gunmen shot councillor Ramiro Ostende dead.',
    model,
  );
  const best = (role: string) => found.filter((p) => p.role === role).sort((a, b) => b.p - a.p)[0]?.text;
  expect(best('PerpInd')).toBe('gunmen');
  expect(best('Victim')).toBe('Ramiro Ostende');
});

it('finds nothing in texts without incidents, without words, without anything', () => {
  for (const text of ['', ' \n ', '...', 'The committee discussed the price of bread and adjourned until Monday.']) {
    expect(extractMuc4(text, model)).toEqual([]);
  }
});

it('survives texts that no one would write', () => {
  const odd = [
    '\ud800 killed \udfff',
    'kidnapped'.repeat(2000),
    '\u202e אדם נהרג 😀 <b>bomb</b>',
    'BOMB '.repeat(500),
    'a.'.repeat(3000),
  ];
  for (const text of odd) expect(Array.isArray(extractMuc4(text, model))).toBe(true);
});

it('writes what the public scorers read', () => {
  const [first] = toMuc4Output(extractMuc4(MESSAGE, model));
  expect(Object.keys(first!)).toEqual(['incident_type', 'PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon']);
  expect(first!.Victim[0]).toEqual(['anselmo tarquino vela']);
});

it('takes time in proportion to the text', { timeout: 60_000 }, async () => {
  const text = `${MESSAGE}  the council met in the morning to talk about roads, schools and water.  `;
  const read = (length: number) => void extractMuc4(text.repeat(Math.ceil(length / text.length)), model);
  read(10_000);
  const short = await cpuMs(0, () => read(125_000));
  // Eight times the text; quadratic time would be sixty-four times as long.
  expect(await cpuMs(20 * short, () => read(1_000_000))).toBeLessThan(20 * short);
});
