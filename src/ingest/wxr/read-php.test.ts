import { expect, test } from 'vitest';
import { readPhp } from './read-php.ts';

const plain = (value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)])) : value;
const read = (text: string) => plain(readPhp(text)?.value);

test('reads every kind of value', () => {
  expect(read('a:5:{i:0;N;i:1;b:1;s:1:"n";i:-7;s:1:"d";d:1.5E+3;s:1:"a";a:1:{s:1:"x";s:0:"";}}')).toEqual({
    0: null,
    1: true,
    n: -7,
    d: 1500,
    a: { x: '' },
  });
});

test('counts the lengths of strings in UTF-8 bytes', () => {
  expect(read('a:2:{s:5:"país";s:6:"Perú!";s:2:"ok";s:4:"\u{1f409}";}')).toEqual({ país: 'Perú!', ok: '\u{1f409}' });
});

test('takes quotes and semicolons inside a string as text', () => {
  expect(read('a:1:{s:1:"q";s:12:"di";s:1:"x";";}')).toEqual({ q: 'di";s:1:"x";' });
});

test('finds the end of a string whose line ends were converted, and says so', () => {
  expect(readPhp('s:8:"uno\ndos";')).toEqual({ value: 'uno\ndos', repaired: true });
  expect(readPhp('s:7:"uno\r\ndos";')).toEqual({ value: 'uno\r\ndos', repaired: true });
  expect(read('a:2:{s:1:"a";s:12:"x\ny\nz: \u{e1}";s:1:"b";i:2;}')).toEqual({ a: 'x\ny\nz: á', b: 2 });
});

test('never makes an object: its class is named, its properties are passed over', () => {
  expect(read('a:2:{i:0;O:7:"Evil\\Me":1:{s:4:"path";s:5:"/tmp/";}i:1;s:2:"ok";}')).toEqual({
    0: { object: 'Evil\\Me' },
    1: 'ok',
  });
  expect(read('a:2:{i:0;s:1:"x";i:1;R:2;}')).toEqual({ 0: 'x', 1: null });
  expect(read('a:1:{s:9:"__proto__";a:1:{s:1:"a";i:1;}}')).toBeDefined();
  expect(({} as { a?: number }).a).toBeUndefined();
});

test('reads nothing of what is damaged, too deep or too large', () => {
  for (const text of [
    '',
    'a:2:{i:0;i:1;}',
    's:5:"ab',
    'a:99999999:{}',
    'C:1:"X":0:{}',
    'x',
    'a:1:{a:0:{}i:1;}',
    'i:1;i:2;',
  ]) {
    expect(readPhp(text)).toBeUndefined();
  }
  expect(readPhp(`${'a:1:{i:0;'.repeat(5000)}N;${'}'.repeat(5000)}`)).toBeUndefined();
  expect(readPhp(`s:5000000:"${'x'.repeat(5_000_000)}";`)).toBeUndefined();
});
