import { describe, expect, it } from 'vitest';
import { brief, roleOf } from './mentions.fixture.ts';

describe('offices, owners and events', () => {
  it('leave what somebody is in charge of to the office', () => {
    const text = 'Assistant Secretary for Population, Refugees, and Migration Lucía Marbán spoke in Lima.';
    expect(brief(text)).toEqual(['Lucía Marbán: Person', 'Lima: Place place/pe-lima']);
    expect(roleOf(text, 'Lucía Marbán')).toBe('Assistant Secretary for Population, Refugees, and Migration');
    expect(brief('La subsecretaria de Estado Lucía Marbán habló.', 'es')).toEqual(['Lucía Marbán: Person']);
  });

  it('part a body from the country that it is said to be of', () => {
    expect(brief('La Policía Nacional de Colombia avisó.', 'es')).toEqual([
      'Policía Nacional: PublicBody body/policia-nacional-co',
      'Colombia: Country country/co',
    ]);
    expect(brief('He left the Russian Government.')).toEqual(['Russian: Country country/ru']);
  });

  it('keep places in the names of events, plans and frameworks from counting', () => {
    expect(brief('At the Ninth Summit of the Americas he praised the U.S.-Mexico Bicentennial Framework.')).toEqual([]);
    expect(brief('El Plan Colombia terminó.', 'es')).toEqual([]);
  });

  it('know bodies by what texts in Spanish and Portuguese call them, and by both spellings of English', () => {
    expect(brief('O ACNUR e a União Europeia ajudam.', 'pt')).toEqual([
      'ACNUR: PublicBody body/unhcr',
      'União Europeia: PublicBody body/european-union',
    ]);
    expect(brief('La Unión Europea ayuda al Comando Sur de Estados Unidos.', 'es')).toEqual([
      'Unión Europea: PublicBody body/european-union',
      'Comando Sur: PublicBody body/us-southern-command',
      'Estados Unidos: Country country/us',
    ]);
    expect(brief('The United Self-Defence Forces of Colombia disarmed.')).toEqual([
      'United Self-Defence Forces of Colombia: Organization group/auc',
    ]);
  });

  it('take a canal, an avenue, a hospital for a place, a cutter for a ship, letters of common words for none', () => {
    expect(brief('They crossed the Panama Canal near Marbán Avenue.')).toEqual([
      'Panama Canal: Place',
      'Marbán Avenue: Place',
    ]);
    expect(brief('It met a Coast Guard cutter, the Golondra, at sea.')).toContain('Golondra: Vessel');
    expect(brief('They fight illegal, unreported and unregulated (IUU) fishing; IUU fishing grows.')).toEqual([]);
    expect(brief('She runs the Bureau of Democracy, Human Rights, and Labor in Washington.')[0]).toBe(
      'Bureau of Democracy, Human Rights, and Labor: PublicBody',
    );
  });
});
