import { expect, it } from 'vitest';
import { withinSentence } from './within-sentence.ts';

it('takes the capital off an article at the head, and off nothing else', () => {
  const heads = [
    'The department',
    'El Salvador’s police',
    'Her lawyer',
    'Theo Brandt',
    'A',
    'O Departamento',
    'Los Zetas',
    'Los fiscales',
  ];
  expect(heads.map(withinSentence)).toEqual([
    'the department',
    'El Salvador’s police',
    'her lawyer',
    'Theo Brandt',
    'A',
    'o Departamento',
    'Los Zetas',
    'los fiscales',
  ]);
});
