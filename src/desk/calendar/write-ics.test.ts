import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type IcsEvent, writeIcs } from './write-ics.ts';

const NOW = new Date('2026-05-04T12:00:00Z');
const read = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const event = (changes: Partial<IcsEvent>): IcsEvent => ({
  ...{ uid: 'a@desk', at: '2026-05-05', summary: 'A', description: '', url: 'https://desk.example/a' },
  ...changes,
});

describe('the calendar as iCalendar', () => {
  it('gives days and instants as they are', () => {
    const ics = writeIcs('Desk', [event({}), event({ uid: 'b@desk', at: new Date('2026-05-05T06:00:30Z') })], NOW);
    const [day, instant] = read(ics);
    expect([day?.startDate.isDate, day?.startDate.toString()]).toEqual([true, '2026-05-05']);
    expect(instant?.startDate.toJSDate().toISOString()).toBe('2026-05-05T06:00:30.000Z');
    expect(instant?.component.getFirstPropertyValue('url')).toBe('https://desk.example/a');
  });

  it('folds lines at 75 octets, never within a character', () => {
    const ics = writeIcs('Desk', [event({ summary: 'ñ'.repeat(200) + '🦩'.repeat(60) })], NOW);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics).not.toContain('\uFFFD');
    expect(read(ics)[0]?.summary).toBe('ñ'.repeat(200) + '🦩'.repeat(60));
  });

  it('is read back as it was said, whatever was said, and nobody breaks out of a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 200 }), (one, other) => {
        const said = `${one}\r\nEND:VEVENT\nBEGIN:VEVENT;,\\n${other}`.toWellFormed();
        const found = read(writeIcs(other, [event({ summary: said, description: other })], NOW));
        const held = said.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
        expect(found).toHaveLength(1);
        expect(found[0]?.summary).toBe(held);
      }),
    );
  });
});
