import { createRequire } from 'node:module';
import path from 'node:path';
import { packageRoot } from '../kit/index.ts';

/** Shorter texts say too little to tell. */
const SHORTEST = 40;
/** So much of a text is looked at: more takes longer and tells no better. */
const SAMPLE = 1000;

let detector: typeof import('./languages.ts') | null = null;

/**
 * What tells languages apart takes 68 MB and a third of a second to read: a server that only shows pages goes without.
 * Built as CommonJS, since a module is read when the program starts, or by a promise.
 */
function load(): typeof import('./languages.ts') {
  const file = path.join(packageRoot(), 'dist', 'languages.cjs');
  detector ??= createRequire(import.meta.url)(file) as typeof import('./languages.ts');
  return detector;
}

/** The language of a text, ISO 639-1, or null when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string | null {
  if (text.length < SHORTEST) return null;
  const result = load().eld.detect(text.slice(0, SAMPLE));
  return result.language && result.isReliable() ? result.language : null;
}
