import { describe, expect, it } from 'vitest';
import { INCIDENT_KINDS } from './kinds.ts';

const ACLED_SUBS: Record<string, string[]> = {
  Battles: ['Armed clash'],
  'Explosions/Remote violence': ['Remote explosive/landmine/IED'],
  'Violence against civilians': ['Attack', 'Abduction/forced disappearance'],
  'Strategic developments': ['Agreement', 'Arrests', 'Disrupted weapons use', 'Looting/property destruction', 'Other'],
};
const ids = INCIDENT_KINDS.map((kind) => kind.id);

describe('kinds of incident', () => {
  it('has every id once, in order', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.length).toBeGreaterThanOrEqual(30);
  });

  it.each(INCIDENT_KINDS)(
    '$id: names itself in three languages, in one sentence, with its roles and mappings',
    (kind) => {
      for (const label of Object.values(kind.label)) expect(label).toMatch(/^\p{Ll}[\p{L} ]+$/u);
      expect(kind.definition).toMatch(/^\p{Lu}[^.]+\.$/u);
      expect(new Set(kind.roles).size).toBe(kind.roles.length);
      for (const role of [kind.agent, kind.patient]) if (role) expect(kind.roles).toContain(role);
      if (kind.agent === 'perpetrator') expect(kind.roles).toContain('perpetratorOrganisation');
      if (kind.broader) expect(ids).toContain(kind.broader);
      if (kind.acled) expect(ACLED_SUBS[kind.acled.event]).toContain(kind.acled.sub);
      expect([null, 'attack', 'bombing', 'kidnapping', 'robbery', 'arson']).toContain(kind.muc4);
      for (const type of kind.ucdp) expect(['stateBased', 'nonState', 'oneSided']).toContain(type);
    },
  );
});
