import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/lib/chromium.js';
import { countReporter } from './scripts/lib/count-reporter.js';

const chromium = findChromium();

export default defineConfig({
  test: {
    include: ['{src,test,sample,lexicon}/**/*.test.{ts,tsx}', 'scripts/**/*.test.js'],
    env: chromium ? { CHROMIUM_PATH: chromium } : {},
    // Journeys run the built program: also after `npx vitest run`, it is the one that the source says.
    globalSetup: ['./scripts/lib/build-for-tests.js', './test/database-templates.ts'],
    pool: 'forks',
    // As in test/trama.ts: the embedded database is compiled once, and quickly.
    execArgv: ['--liftoff-only'],
    maxWorkers: 2,
    // Long enough for a journey through every page, or a series of crashes, on a busy machine of two cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', countReporter()],
  },
});
