import type { NumberRead } from '../numbers/index.ts';
import { type Amount, type Reading, SHORT, SIGNS, touches, unitAt, word } from './reading.ts';

/** '$4.5 million', 'US$500', 'R$ 2 mil', '$3m'. */
export function signedMoney(reading: Reading, at: number, number: NumberRead): Amount {
  const before = word(reading, at - 1);
  const prefixed = touches(reading, at - 1);
  const first = prefixed && /^(?:us|r|mx|c|ar|usd)$/.test(before) ? at - 1 : at;
  const sign = word(reading, at);
  const known: Record<string, string> = { us: 'USD', usd: 'USD', r: 'BRL', mx: 'MXN', ar: 'ARS' };
  const named = first < at ? known[before] : undefined;
  const said = unitAt(reading, number.end);
  const money = said && /^[A-Z]{3}$|^pesos$/.test(said.unit) ? said : null;
  const times = SHORT[number.suffix] ?? 1;
  const sure = named !== undefined || money !== null || reading.document.language === 'en' || sign !== '$';
  return {
    first,
    end: money?.end ?? number.end,
    value: number.value * times,
    upTo: null,
    approximate: false,
    unit: money?.unit ?? named ?? SIGNS[sign] ?? 'USD',
    of: null,
    confidence: sure ? 0.95 : 0.7,
  };
}

/** 'USD 500', 'EUR 2 million': a currency's code before its number. */
export function codedMoney(reading: Reading, at: number, number: NumberRead): Amount | null {
  const code = word(reading, at - 1);
  if (!number.digits || !CODES.has(code)) return null;
  return {
    first: at - 1,
    end: number.end,
    value: number.value * (SHORT[number.suffix] ?? 1),
    upTo: null,
    approximate: false,
    unit: code.toUpperCase(),
    of: null,
    confidence: 0.93,
  };
}

const CODES = new Set('ars bob brl cad clp cop crc dop eur gbp gtq hnl mxn nio pen pyg usd uyu ves'.split(' '));
