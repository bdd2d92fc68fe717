import { describe, expect, it } from 'vitest';
import { isAnalysisHeading } from './analysis-heading.ts';

describe('isAnalysisHeading', () => {
  it.each([
    'Analysis',
    'ANALYSIS',
    'Analysis:',
    'Our analysis',
    'The Harbour Post Analysis',
    'Harbour Desk ANALYSIS',
    'Análisis',
    'Análisis de La Ribera',
    'El análisis de La Ribera',
    'Análisis de la redacción',
    'La Ribera: Análisis'.replace(': ', ' '),
    'Análise',
    'Análise da Redação',
    'Análise do Farol',
    'analise',
    'Analysis by Ana Ruiz',
  ])('knows %s', (line) => expect(isAnalysisHeading(line)).toBe(true));

  it.each([
    '',
    'News',
    'Analysis: Why the ports matter',
    'An analysis of seizures shows a rise.',
    'Analysis of the numbers from last year',
    'The police began an analysis',
    'Análisis de las incautaciones en la costa',
    'Police said their analysis is ready',
    'Análise das apreensões no porto',
    'Psychoanalysis',
    `${'Very '.repeat(10)}Long Analysis`,
  ])('does not take %s', (line) => expect(isAnalysisHeading(line)).toBe(false));
});
