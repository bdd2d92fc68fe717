import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, type TestPlace } from './database.ts';
import { trama, tramaJson } from './trama.ts';

interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const entity = (id: string, schema: string, properties: Record<string, string[]>): FtmEntity => ({
  id,
  schema,
  properties,
});

/** Made-up people and groups. */
const GIVEN: FtmEntity[] = [
  entity('herons', 'Organization', {
    name: ['The Grey Herons'],
    alias: ['Herons of Port Brell', 'Las Garzas'],
    weakAlias: ['The Greys'],
    previousName: ['The White Herons'],
    abbreviation: ['TGH'],
    country: ['bo', 'pe'],
    topics: ['crime'],
    wikidataId: ['Q900001'],
  }),
  entity('ladder', 'Company', {
    name: ['Ladder Holdings'],
    country: ['pa'],
    registrationNumber: ['PA-4711'],
    leiCode: ['529900T8BM49AURSDO55'],
  }),
  entity('brell', 'PublicBody', { name: ['Harbour Office of Port Brell'], country: ['bo'] }),
  entity('gull', 'Vessel', { name: ['Sooty Gull'], imoNumber: ['IMO9074729'], mmsi: ['235007562'], country: ['pa'] }),
  entity('vale', 'Person', { name: ['Otto Vale'], alias: ['The Clerk'], country: ['bo'], topics: ['role.oligarch'] }),
  entity('marl', 'Person', { name: ['Ada Marl'] }),
  entity('m1', 'Membership', {
    member: ['vale'],
    organization: ['herons'],
    startDate: ['2019-04'],
    role: ['treasurer'],
  }),
  entity('o1', 'Ownership', { owner: ['vale'], asset: ['ladder'], startDate: ['2020'], endDate: ['2021-06-30'] }),
  entity('e1', 'Employment', { employee: ['marl'], employer: ['brell'] }),
  entity('d1', 'Directorship', { director: ['marl'], organization: ['ladder'] }),
  entity('a1', 'Associate', { person: ['vale'], associate: ['marl'] }),
  entity('u1', 'UnknownLink', { subject: ['herons'], object: ['brell'], role: ['rival of'] }),
  entity('u2', 'UnknownLink', { subject: ['herons'], object: ['ladder'], role: ['stores fuel at'] }),
  entity('p1', 'Payment', { payer: ['herons'], beneficiary: ['brell'], purpose: ['bribe'] }),
];

/** What comes in as FollowTheMoney must be able to leave as such: a newsroom is never locked in. */
describe('FollowTheMoney in and out again', () => {
  let database: TestPlace;
  let left: FtmEntity[];
  let statements: string;
  beforeAll(async () => {
    database = await createFolder();
    const environment = { ...database.environment, SITE_URL: 'https://ledger.example' };
    const file = path.join(database.dataDir, 'actors.ftm.json');
    fs.writeFileSync(file, GIVEN.map((one) => JSON.stringify(one)).join('\n'));
    await tramaJson(['import', file], { environment });
    const out = path.join(database.dataDir, 'out');
    await tramaJson(['export', '--format', 'ftm', '--whole', '--out', out], { environment });
    left = fs
      .readFileSync(path.join(out, 'entities.ftm.json'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as FtmEntity);
    statements = fs.readFileSync(path.join(out, 'statements.csv'), 'utf8');
  }, 60_000);
  afterAll(() => database.drop());

  /** Every value as a line, entities by their names: ids are ours once they are in. */
  const valuesOf = (entities: FtmEntity[]) => {
    const names = new Map(entities.map(({ id, properties }) => [id, properties.name?.[0] ?? id]));
    const ends =
      /^(?:member|organization|owner|asset|employee|employer|director|payer|beneficiary|person|associate|subject|object)$/;
    return entities.flatMap(({ id, schema, properties }) => {
      const between = Object.entries(properties).flatMap(([prop, values]) =>
        ends.test(prop) ? values.map((value) => names.get(value) ?? value) : [],
      );
      const self = between.length > 0 ? between.join(' & ') : names.get(id);
      return Object.entries(properties).flatMap(([prop, values]) =>
        values.map((value) => `${schema} ${self}: ${prop} = ${names.get(value) ?? value}`),
      );
    });
  };

  it('loses no value and makes none up', () => {
    const [before, after] = [new Set(valuesOf(GIVEN)), new Set(valuesOf(left))];
    expect([...before].filter((value) => !after.has(value))).toEqual([]);
    expect([...after].filter((value) => !before.has(value))).toEqual([]);
  });

  it('marks what no editor has accepted', () => {
    const rows = statements.trim().split('\n').slice(1);
    const external = rows.filter((row) => /","t","","",/.test(row) || /"t",,,"/.test(row));
    expect(external.length).toBeGreaterThan(0);
    for (const row of rows) expect([row, row.startsWith('"claim-')]).toEqual([row, external.includes(row)]);
  });

  it('says nothing of them to readers', async () => {
    const environment = { ...database.environment, SITE_URL: 'https://ledger.example' };
    const out = path.join(database.dataDir, 'public');
    await tramaJson(['export', '--format', 'ftm', '--out', out], { environment });
    expect(fs.readFileSync(path.join(out, 'entities.ftm.json'), 'utf8')).not.toContain('Vale');
    const refused = await trama(['export', '--format', 'csv', '--whole', '--out', `${out}-2`], { environment });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('ftm or wxr')]);
  });
});
