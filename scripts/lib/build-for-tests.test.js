import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

test("all temporary files of a test run lie in the run's own folder, which is removed at its end", () => {
  expect(path.basename(os.tmpdir())).toMatch(/^trama-test-/);
});
