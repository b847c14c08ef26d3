import { expect, test } from 'vitest';
import { type SlipContent, SlipContentSchema } from './slip-content.ts';
import { SLIP_LANGUAGES } from './slip-language.ts';
import { publicSlipParts, slipParts, slipUntil } from './slip-lines.ts';

const content: SlipContent = {
  name: 'Demo-Sprachhaus',
  purpose: 'Einstufung Deutsch B1',
  street: 'Demoweg 3',
  postalCode: '46483',
  place: 'Wesel',
  room: '2. Stock',
  day: null,
  time: null,
  hours: [
    { days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '13:00' },
    { days: ['tu', 'th'], from: '15:00', to: '18:00' },
  ],
  bus: 'Bus 64 bis Demoplatz',
  phone: '030 23125 100',
  person: { kind: 'named', name: 'Maria Muster (Demo)' },
  things: ['id'],
  ownWords: 'Anmeldebogen',
};
const linesOf = (language: (typeof SLIP_LANGUAGES)[number], changes: Partial<SlipContent> = {}) =>
  Object.fromEntries(
    slipParts({ ...content, ...changes }, language).map(({ key, lines }) => [
      key,
      lines.map(({ text }) => text),
    ]),
  );

test('place, opening hours with days in a row as a span, whom to ask for, what to bring', () => {
  expect(linesOf('de')).toEqual({
    where: ['Demo-Sprachhaus', '2. Stock', 'Demoweg 3', '46483 Wesel'],
    purpose: ['Einstufung Deutsch B1'],
    when: ['Montag bis Freitag: 9:00 bis 13:00 Uhr', 'Dienstag, Donnerstag: 15:00 bis 18:00 Uhr'],
    bus: ['Bus 64 bis Demoplatz'],
    phone: ['030 23125 100'],
    person: ['Maria Muster (Demo)'],
    bring: ['Ausweis oder Pass', 'Anmeldebogen'],
  });
});

test('a day stands instead of the hours, in words of the language with Latin digits', () => {
  const when = (language: (typeof SLIP_LANGUAGES)[number]) =>
    linesOf(language, { day: '2026-12-01', time: '09:30' }).when;
  expect(when('de')).toEqual(['Dienstag, 1. Dezember 2026, 9:30 Uhr']);
  expect(when('nl')).toEqual(['dinsdag 1 december 2026, 9:30 uur']);
  expect(when('ar')?.[0]).toMatch(/1 ديسمبر 2026، الساعة 9:30$/);
  expect(when('uk')?.[0]).toContain('грудня');
  expect(slipUntil('2027-02-21', 'pl')).toBe('Kod jest ważny do: 21.02.2027.');
});

test('where nothing is known about the time, the slip says to call', () => {
  expect(linesOf('en', { hours: [] }).when).toEqual([
    'Please call first and ask when you can come.',
  ]);
});

test('every language says every part; names and addresses are marked as German', () => {
  for (const language of SLIP_LANGUAGES) {
    const parts = slipParts(content, language);
    expect(parts.map(({ key }) => key)).toHaveLength(7);
    expect(parts[0]?.lines.every(({ isGerman }) => isGerman)).toBe(true);
    expect(parts[2]?.lines.some(({ isGerman }) => isGerman)).toBe(false);
  }
});

test('a stranger with the code sees where, when and the bus, nobody by name and no matter', () => {
  const open = publicSlipParts(content, 'de');
  expect(open.map(({ key }) => key)).toEqual(['where', 'when', 'bus']);
  expect(JSON.stringify(open)).not.toMatch(/Muster|Einstufung|Anmeldebogen|23125/);
});

test('what a slip may hold: real days, times and postal codes, texts that fit', () => {
  expect(SlipContentSchema.safeParse(content).success).toBe(true);
  for (const wrong of [
    { day: '2026-02-30' },
    { time: '24:10' },
    { postalCode: '4648' },
    { name: ' ' },
    { bus: 'x'.repeat(101) },
    { carrier: 'Maria' },
  ])
    expect(SlipContentSchema.safeParse({ ...content, ...wrong }).success).toBe(false);
});
