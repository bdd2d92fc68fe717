import { treesProbability } from '../learn/index.ts';
import { pickFillers, type SameThing, type Weighed } from './decide.ts';
import { type Muc4Model, TEMPLATE_KINDS } from './model.ts';
import type { Reading } from './reading.ts';
import { type IncidentType, ROLES } from './roles.ts';

/** An incident as MUC-4's annotators would have it: its kind and, for each role, the fillers. */
export interface Template {
  type: IncidentType;
  /** Probability that the text tells of an incident of this kind. */
  confidence: number;
  fillers: Weighed[][];
}

/** Where the answers about the kinds begin among the answers about a text. */
const KINDS_FROM = 1 + ROLES.length;

/** Makes one template for each kind of incident that the fillers and the text speak of. */
export function makeTemplates(
  reading: Reading,
  lists: readonly (readonly Weighed[])[],
  same: SameThing,
  model: Pick<Muc4Model, 'kinds' | 'thresholds'>,
): Template[] {
  const { templateRoles, relevant, kind } = model.thresholds;
  const picked = lists.map((list, role) => pickFillers(list, same, templateRoles[role]!));
  if (picked.every((list) => list.length === 0) && !seemsRelevant(reading, relevant)) return [];
  const kinds = new Map(picked.flat().map((filler) => [filler, kindsOf(filler, model.kinds)] as const));
  const votes = TEMPLATE_KINDS.map((_, k) => {
    let sum = reading.documentAnswers[KINDS_FROM + k]!;
    for (const [filler, ps] of kinds) sum += filler.confidence * ps[k]!;
    return sum;
  });
  const main = votes.indexOf(Math.max(...votes));
  const further = TEMPLATE_KINDS.map((_, k) => k).filter(
    (k) => k !== main && [...kinds.values()].some((ps) => ps[k]! >= kind && ps[k]! > ps[main]!),
  );
  const made = [main, ...further].map((k) => ({
    type: TEMPLATE_KINDS[k]!,
    confidence: Math.max(
      reading.documentAnswers[KINDS_FROM + k]!,
      ...[...kinds].map(([f, ps]) => f.confidence * ps[k]!),
    ),
    fillers: picked.map((list) => list.filter((filler) => belongs(kinds.get(filler)!, k, main, further))),
  }));
  const several = reading.documentAnswers[KINDS_FROM + TEMPLATE_KINDS.length]!;
  return several < model.thresholds.several ? made : made.flatMap((template) => split(template, reading));
}

/** Targets, victims and weapons belong to one place in a text; who did it is often said once for all incidents. */
const PLACED = new Set([ROLES.indexOf('Target'), ROLES.indexOf('Victim')]);
const NEARBY = new Set([ROLES.indexOf('Weapon')]);
/** Sentences between two things that happened apart. */
const APART = 2;

/** Parts an incident where its targets and victims stand farthest apart in the text, if that is far enough. */
function split(template: Template, reading: Reading): Template[] {
  const sentenceOf = (f: Weighed) => reading.tokens.sentence[f.best.first]!;
  const places = template.fillers
    .flatMap((list, role) => (PLACED.has(role) ? list.map(sentenceOf) : []))
    .sort((a, b) => a - b);
  let cut = -1;
  let widest = APART - 1;
  for (let i = 1; i < places.length; i++) {
    const gap = places[i]! - places[i - 1]!;
    if (gap > widest) {
      widest = gap;
      cut = places[i]!;
    }
  }
  if (cut < 0) return [template];
  const part = (early: boolean) => ({
    ...template,
    fillers: template.fillers.map((list, role) =>
      PLACED.has(role) || NEARBY.has(role) ? list.filter((f) => sentenceOf(f) < cut === early) : list,
    ),
  });
  return [part(true), part(false)];
}

/** Whether a text without any filler still tells of an incident. */
function seemsRelevant(reading: Reading, relevant: number): boolean {
  return reading.documentAnswers[0]! >= relevant && reading.infos.some((info) => info.trigger > 0);
}

/** For each kind, the probability that the filler's incident is of it. */
function kindsOf(filler: Pick<Weighed, 'features'>, forests: Muc4Model['kinds']): number[] {
  return forests.map((forest) => treesProbability(forest, filler.features));
}

/** A filler belongs to the template of its likeliest kind, and to others that are nearly as likely. */
function belongs(ps: readonly number[], kind: number, main: number, further: readonly number[]): boolean {
  if (further.length === 0) return true;
  const most = Math.max(...[main, ...further].map((k) => ps[k]!));
  return ps[kind]! >= most * 0.8;
}
