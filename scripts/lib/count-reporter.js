import { writeFileSync } from 'node:fs';

/**
 * A Vitest reporter that writes `{passed, failed, skipped}` to the file named by TRAMA_TEST_COUNTS.
 * A file that cannot be loaded, a hook that fails, and an error outside any test count as a failure each.
 */
export function countReporter(file = process.env.TRAMA_TEST_COUNTS) {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      if (file) writeFileSync(file, JSON.stringify(countTests(modules, unhandledErrors)));
    },
  };
}

function countTests(modules, unhandledErrors) {
  const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'skipped' : state] += 1;
    }
    for (const suite of [module, ...module.children.allSuites()]) counts.failed += suite.errors().length;
  }
  return counts;
}

/** The sum as the last line of `npm test` says it: `120 passed, 0 failed, 3 skipped`. */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
