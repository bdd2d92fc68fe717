import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../kit/index.ts';
import { viewContext } from '../ui/index.ts';
import { faultWords } from './fault-words.ts';

const SOURCE = path.join(import.meta.dirname, '..');
const site = { language: 'en', menu: [] } as unknown as Parameters<typeof viewContext>[0];

/** Every code that something is said by, and the names of its values. */
function codes(): Set<string> {
  const files = fs.readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const calls = files.flatMap((file) => {
    const text = fs.readFileSync(path.join(SOURCE, file), 'utf8');
    return [...text.matchAll(/\.saying\(([\s\S]*?)(?:\{|\);)/g)].map(([, code = '']) => code);
  });
  return new Set(calls.flatMap((code) => [...code.matchAll(/'(\w+)'(?! ?\?)/g)].map(([, one = '']) => one)));
}

describe('what the desk says of what can’t be done', () => {
  it('has words for every code, with the same values, in each language; and none that nothing says', () => {
    const used = [...codes()].filter((code) => code !== 'negated').sort();
    expect(used.length).toBeGreaterThan(50);
    const english = viewContext(site, 'en').t as unknown as Record<string, string>;
    const known = Object.keys(english).flatMap((key) => (key.startsWith('fault_') ? [key.slice(6)] : []));
    expect(used).toEqual(known.sort());
    const places = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const language of ['es', 'pt'] as const) {
      const t = viewContext(site, language).t as unknown as Record<string, string>;
      for (const code of used)
        expect([language, code, places(t[`fault_${code}`])]).toEqual([
          language,
          code,
          places(english[`fault_${code}`]),
        ]);
    }
  });

  it('is said in the person’s language, and in the error’s own words where there is no code', () => {
    const { t } = viewContext(site, 'es');
    const error = new UserError("'XX1' is no country code").saying('country', { given: 'XX1' });
    expect(faultWords(error, t)).toBe('«XX1» no es un código de país: dos letras, como CO.');
    expect(faultWords(new UserError('the disk is full'), t)).toBe('the disk is full');
  });
});
