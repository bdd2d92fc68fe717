import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Actor {
  id: string;
  schema: string;
  topics: string[];
  names: { name: string; lang: string; kind: string }[];
  country: string[];
  active: string | null;
  status?: { what: string; on: string; by: string };
}

const actors = readFileSync(join(import.meta.dirname, 'actors.jsonl'), 'utf8')
  .split('\n')
  .slice(0, -1)
  .map((line) => JSON.parse(line) as Actor);

const of = (kind: string) => actors.filter((actor) => actor.id.startsWith(`${kind}/`));
const bearing = (name: string) => actors.filter((actor) => actor.names.some((one) => one.name === name));
const ids = (list: Actor[]) => list.map((actor) => actor.id);

/** The topics of FollowTheMoney that the lexicon uses (followthemoney/types/topic.py); a code beyond them is a slip. */
const topics = `crime crime.fin crime.terror crime.traffick crime.traffick.drug crime.traffick.human gov gov.national
  gov.state gov.igo gov.executive gov.legislative gov.judicial gov.security gov.financial mil pol.party role.pep poi
  sanction`.split(/\s+/);

describe('the actors of the starter lexicon', () => {
  it('are at least as many as promised, of each kind', () => {
    expect(of('group').length).toBeGreaterThanOrEqual(120);
    expect(of('body').length).toBeGreaterThanOrEqual(100);
    expect(of('outlet').length).toBeGreaterThanOrEqual(50);
    expect(of('person').length).toBeLessThanOrEqual(40);
    const kinds = ['group', 'body', 'outlet', 'person', 'organization'];
    expect(kinds.reduce((sum, kind) => sum + of(kind).length, 0)).toBe(actors.length);
  });

  it('have the schema of their kind and topics that FollowTheMoney knows', () => {
    const schema: Record<string, string> = { group: 'Organization', body: 'PublicBody', person: 'Person' };
    const expected = ({ id }: Actor) => schema[id.split('/')[0] ?? ''] ?? 'Organization';
    expect(ids(actors.filter((actor) => actor.schema !== expected(actor)))).toEqual([]);
    expect(ids(actors.filter((actor) => actor.topics.some((topic) => !topics.includes(topic))))).toEqual([]);
  });

  it('were active in an interval, where a source says so', () => {
    const date = String.raw`\d{4}(-\d\d(-\d\d)?)?`;
    const interval = new RegExp(`^${date}/(${date}|\\.\\.)$`);
    expect(ids(actors.filter(({ active }) => active !== null && !interval.test(active)))).toEqual([]);
  });

  it('are people only with a status that has a date and says whose word it is', () => {
    const dated = (actor: Actor) =>
      actor.status !== undefined && /^\d{4}(-\d\d){0,2}$/.test(actor.status.on) && actor.status.by !== '';
    expect(ids(of('person').filter((actor) => !dated(actor)))).toEqual([]);
    expect(ids(actors.filter((actor) => actor.schema !== 'Person' && actor.status))).toEqual([]);
  });

  it('share a name where two bear it, so that context has to decide', () => {
    expect(ids(bearing('ELN'))).toEqual(['group/eln-bolivia', 'group/eln-colombia']);
    expect(ids(bearing('El Universal'))).toHaveLength(3);
    expect(ids(bearing('UIF'))).toEqual(['body/uif-argentina', 'body/uif-mexico']);
  });

  it.each([
    ['Rastrojos', 'group/los-rastrojos'],
    ['FARC', 'group/farc'],
    ['Cartel of the Suns', 'group/cartel-de-los-soles'],
    ['Drug Enforcement Agency', 'body/dea'],
    ['Prensa Latina', 'outlet/prensa-latina'],
    ['Evo Morales', 'person/evo-morales'],
  ])('know %s', (name, id) => {
    expect(ids(bearing(name))).toEqual([id]);
  });
});
