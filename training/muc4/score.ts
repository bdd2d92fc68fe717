import { seededRandom } from '../../src/extract/learn/index.ts';

interface Score {
  pn: number;
  pd: number;
  rn: number;
  rd: number;
  p: number;
  r: number;
  f1: number;
}

/** Scores by slot, and over all slots as `micro`. */
export type Scores = Record<string, Score> & { micro: Score };

/** The public scorer's two measures: role fillers (CEAF-REE) and templates (GTT). */
export interface Scorer {
  fillers: (gold: Map<string, unknown>, templates: Map<string, unknown[]>) => Scores;
  templates: (gold: Map<string, unknown>, templates: Map<string, unknown[]>) => Scores;
}

/** Loads the scorer that lies beside the data. */
export async function loadScorer(url: string): Promise<Scorer> {
  const tool = (await import(url)) as Record<
    'scoreREE' | 'scoreTF',
    (gold: unknown, made: unknown, rule?: string) => Scores
  >;
  const written = (made: Map<string, unknown[]>) =>
    new Map([...made].map(([docid, templates]) => [docid, { docid, templates }]));
  return {
    fillers: (gold, templates) => tool.scoreREE(gold, written(templates)),
    templates: (gold, templates) => tool.scoreTF(gold, written(templates), 'impl'),
  };
}

/** One line of scores. */
export function show(name: string, scores: Scores): string {
  const slots = Object.entries(scores)
    .filter(([slot]) => slot !== 'micro')
    .map(([slot, s]) => `${slot} ${(100 * s.f1).toFixed(1)}`);
  const { p, r, f1 } = scores.micro;
  return `${name}: F1 ${(100 * f1).toFixed(2)} (P ${(100 * p).toFixed(1)}, R ${(100 * r).toFixed(1)}); ${slots.join(', ')}`;
}

/** The 95 % bootstrap interval of the micro F1 over messages, by 1,000 draws. */
export function interval(gold: Map<string, unknown>, score: (gold: Map<string, unknown>) => Scores): string {
  const each = [...gold].map(([id, message]) => score(new Map([[id, message]])).micro);
  const random = seededRandom(1);
  const drawn = Array.from({ length: 1000 }, () => {
    let right = 0;
    let found = 0;
    let all = 0;
    for (let i = 0; i < each.length; i++) {
      const one = each[Math.floor(random() * each.length)]!;
      right += one.pn + one.rn;
      found += one.pd;
      all += one.rd;
    }
    return (100 * right) / Math.max(1, found + all);
  }).sort((a, b) => a - b);
  return `[${drawn[25]!.toFixed(1)}, ${drawn[975]!.toFixed(1)}]`;
}
