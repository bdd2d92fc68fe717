import { expect, test } from 'vitest';
import { guessKind } from './guess-kind.ts';

test('names the kind from a label in three languages, whatever its accents, case or hyphens', () => {
  expect(guessKind(['Brief'])).toBe('brief');
  expect(guessKind(['INVESTIGACIÓN'])).toBe('investigation');
  expect(guessKind(['investigação'])).toBe('investigation');
  expect(guessKind(['press-release'])).toBe('release');
  expect(guessKind(['Reportagem'])).toBe('feature');
  expect(guessKind(['Q&A'])).toBe('interview');
});

test('takes the more telling of two labels, in either order', () => {
  expect(guessKind(['News', 'Brief'])).toBe('brief');
  expect(guessKind(['Perfil', 'Noticias'])).toBe('profile');
});

test('says nothing when a label only contains such a word', () => {
  expect(guessKind(['Opinion polls', 'Briefing room', 'Bolivia', ''])).toBeNull();
});
