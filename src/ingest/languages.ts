/** What tells languages apart. A bundle of its own: see `detect-language.ts`. */
export { eld } from 'eld/medium';
