import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS, reasonWords } from './reason-words.ts';

const SOURCE = path.join(import.meta.dirname, '../..');

describe('reasons in reports of imports', () => {
  it('are those that the program gives', () => {
    const files = ['ingest', 'archive'].flatMap((folder) =>
      fs
        .readdirSync(path.join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => fs.readFileSync(path.join(SOURCE, folder, file), 'utf8')),
    );
    const text = files.join('\n');
    const given = ([english]: (typeof REASONS)[number]) => english.split('{}').every((part) => text.includes(part));
    expect(REASONS.filter((one) => !given(one))).toEqual([]);
  });

  it('are said in the language of the desk, with what differs', () => {
    const stored = "the picture can't be kept: The server took longer than 20 seconds; try again later.";
    expect(reasonWords(stored, 'es')).toBe(
      'la imagen no se puede guardar: El servidor tardó más de 20 segundos; inténtelo más tarde.',
    );
    expect(reasonWords('It holds more than 10000 files; split it.', 'pt')).toBe(
      'Contém mais de 10000 arquivos; divida-o.',
    );
    expect(reasonWords(stored, 'en')).toBe(stored);
    expect(reasonWords('Something new.', 'es')).toBe('Something new.');
  });
});
