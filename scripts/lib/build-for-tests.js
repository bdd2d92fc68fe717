import { ensureBuilt } from './build.js';

/** Vitest's global setup. */
export const setup = ensureBuilt;
