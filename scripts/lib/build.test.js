import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputsStamp } from './build.js';
import { isInstalled } from './install.js';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trama-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name, text) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

describe('knowing when to build', () => {
  it('builds again after a change of a source file, not after a change of a test', () => {
    write('src/kit/a.ts', 'export {}');
    const before = inputsStamp(folder);
    write('src/kit/a.test.ts', 'new');
    expect(inputsStamp(folder)).toBe(before);
    utimesSync(join(folder, 'src/kit/a.ts'), 1, 1);
    expect(inputsStamp(folder)).not.toBe(before);
  });
});

describe('knowing when to install', () => {
  const lock = (packages) => JSON.stringify({ packages: { '': {}, ...packages } });

  it('counts an install by hand, and asks for one after a change of the lock file', () => {
    write('package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }));
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }));
    expect(isInstalled(folder)).toBe(true);
    write('package-lock.json', lock({ 'node_modules/a': { version: '1.0.1' } }));
    expect(isInstalled(folder)).toBe(false);
  });

  it('does not miss packages that are only for other platforms', () => {
    write('package-lock.json', lock({ 'node_modules/b': { version: '1.0.0', optional: true } }));
    write('node_modules/.package-lock.json', lock({}));
    expect(isInstalled(folder)).toBe(true);
  });
});
