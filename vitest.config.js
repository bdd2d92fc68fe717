import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/lib/chromium.js';
import { countReporter } from './scripts/lib/count-reporter.js';

const chromium = findChromium();

export default defineConfig({
  test: {
    include: ['{src,test,sample}/**/*.test.{ts,tsx}', 'scripts/**/*.test.js'],
    env: chromium ? { CHROMIUM_PATH: chromium } : {},
    // Journeys run the built program: also after `npx vitest run`, it is the one that the source says.
    globalSetup: './scripts/lib/build-for-tests.js',
    pool: 'forks',
    maxWorkers: 2,
    // Opening an embedded database takes up to 4 s on a busy machine, and some journeys open several.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', countReporter()],
  },
});
