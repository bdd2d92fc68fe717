import { type SameThing, sameThing, type Weighed, weighCandidates } from './decide.ts';
import type { Muc4Model } from './model.ts';
import { proposeFillers, readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { type IncidentType, ROLES, type Role } from './roles.ts';
import { makeTemplates } from './templates.ts';
import { textOf } from './tokens.ts';

/** A stretch of the text, in UTF-16 units, and the words that stand there. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** Who or what fills a role: the likeliest mention first, then other strings for the same and other places. */
export interface Filler {
  text: string;
  /** Calibrated probability, 0–1, that it fills this role of an incident as MUC-4's annotators saw it. */
  confidence: number;
  spans: Span[];
}

/** An incident by MUC-4's rules. */
export interface Muc4Template {
  type: IncidentType;
  confidence: number;
  roles: Record<Role, Filler[]>;
}

/** One place where a sentence gives someone or something a role in an incident. */
export interface RoleProposal extends Span {
  role: Role;
  /** The chain's probability for this place alone, without what MUC-4 would keep or drop. */
  p: number;
}

/** A text read once, for those who want more than one answer from it. */
export interface Muc4Reading {
  reading: Reading;
  proposals: RoleProposal[];
  lists: Weighed[][];
  same: SameThing;
}

/** Reads a text and weighs all candidates; linear in the text's length. */
function readMuc4(text: string, model: Muc4Model): Muc4Reading {
  const reading = readText(text, model);
  const found = proposeFillers(reading, model);
  const lists = weighCandidates(reading, found, model);
  const proposals = found.flatMap((list, role) =>
    list.map(({ first, last, p }) => ({ role: ROLES[role]!, p, ...spanOf(reading, first, last) })),
  );
  return { reading, proposals, lists, same: sameThing(reading, lists, model) };
}

/** Roles as each sentence gives them, for texts of any kind: nothing is left out for MUC-4's sake. */
export function proposeRoles(text: string, model: Muc4Model): RoleProposal[] {
  return readMuc4(text, model).proposals;
}

/** The incidents of a text by MUC-4's rules. */
export function extractMuc4(text: string, model: Muc4Model): Muc4Template[] {
  const read = readMuc4(text, model);
  return makeTemplates(read.reading, read.lists, read.same, model).map(({ type, confidence, fillers }) => ({
    type,
    confidence,
    roles: byRole(fillers, read),
  }));
}

/** What the public scorers of MUC-4 read. */
export type Muc4Output = { incident_type: string } & Record<Role, string[][]>;

/** Turns templates into what the scorers read: one mention for each filler. */
export function toMuc4Output(templates: readonly Muc4Template[]): Muc4Output[] {
  return templates.map(({ type, roles }) => ({
    incident_type: type,
    ...(Object.fromEntries(ROLES.map((role) => [role, roles[role].map((filler) => [filler.text])])) as Record<
      Role,
      string[][]
    >),
  }));
}

function byRole(picked: readonly (readonly Weighed[])[], read: Muc4Reading): Record<Role, Filler[]> {
  const entries = ROLES.map((role, r) => [role, picked[r]!.map((filler) => describe(filler, read))]);
  return Object.fromEntries(entries) as Record<Role, Filler[]>;
}

/** Two strings are shown as one filler from here. */
const SAME = 0.5;

function describe(filler: Weighed, { reading, lists, same }: Muc4Reading): Filler {
  const others = lists[filler.role]!.filter((c) => c !== filler && c.confidence >= 0.1 && same(filler, c) >= SAME);
  const places = [filler, ...others].flatMap((c) => [
    c.best,
    ...c.occurrences.filter((o) => o !== c.best && o.p >= 0.1),
  ]);
  const spans = places.map(({ first, last }) => spanOf(reading, first, last));
  return { text: spans[0]!.text, confidence: filler.confidence, spans };
}

function spanOf({ tokens }: Reading, first: number, last: number): Span {
  return { start: tokens.starts[first]!, end: tokens.ends[last]!, text: textOf(tokens, first, last) };
}
