import { describe, expect, test } from 'vitest';
import { addDays } from '../../../platform/clock.ts';
import type { BudgetLight, ProgrammeVersion, RuleBook } from '../programme.ts';
import { dueChecks, endingVersions } from './due.ts';

const TODAY = '2026-11-23';
const daysAgo = (count: number) => addDays(TODAY, -count);
const said = (text: string) => ({ de: text, einfach: text, en: text });

/** A version of a federal law: neither uncertain nor paid from a yearly budget. */
const version = (parts: Partial<ProgrammeVersion> = {}): ProgrammeVersion => ({
  id: 'demo',
  name: said('Demo'),
  kategorie: 'kern',
  zielgruppe: ['person'],
  ebene: 'bund',
  status: 'aktiv',
  gueltig_von: '2026-01-01',
  anspruch: 'muss',
  recht: ['§ 1'],
  stelle: ['amt'],
  leistung: [],
  regel: {},
  text: { kurz: said('Kurz') },
  quellen: [],
  geprueft: TODAY,
  vertrauen: 'hoch',
  faelle: [],
  ...parts,
});
const bookOf = (
  programmes: readonly ProgrammeVersion[],
  lights: Readonly<Record<string, BudgetLight>> = {},
): RuleBook => ({ facts: {}, offices: {}, papers: {}, programmes, lights });

/** Whether a version that was checked so many days ago is due today. */
function isDue(
  checkedDaysAgo: number,
  parts: Partial<ProgrammeVersion> = {},
  lights: Readonly<Record<string, BudgetLight>> = {},
): boolean | undefined {
  const book = bookOf([version({ ...parts, geprueft: daysAgo(checkedDaysAgo) })], lights);
  return dueChecks(book, TODAY)[0]?.isDue;
}

describe('a version is due', () => {
  test('on the 90th day after its check', () => {
    expect(isDue(89)).toBe(false);
    expect(isDue(90)).toBe(true);
  });

  test.each<[string, Partial<ProgrammeVersion>]>([
    ['uncertain', { status: 'unsicher' }],
    ['restricted', { status: 'eingeschraenkt' }],
    ['granted by judgement of the state', { ebene: 'land', anspruch: 'kann' }],
    ['given to the best applications', { ebene: 'land_eu', anspruch: 'wettbewerb' }],
  ])('on the 30th day if it is %s', (_, parts) => {
    expect(isDue(29, parts)).toBe(false);
    expect(isDue(30, parts)).toBe(true);
  });

  test('on the 30th day if the office has said something about its funds', () => {
    const lights = { demo: { state: 'open', confirmedOn: TODAY } } as const;
    expect(isDue(30, {}, lights)).toBe(true);
    expect(isDue(30, {}, { other: lights.demo })).toBe(false);
  });

  test('not by judgement of a federal law, nor by a law of the state that leaves no choice', () => {
    expect(isDue(30, { anspruch: 'kann' })).toBe(false);
    expect(isDue(30, { ebene: 'land', anspruch: 'muss' })).toBe(false);
  });

  test('only while it counts', () => {
    expect(isDue(400, { gueltig_bis: TODAY })).toBe(true);
    expect(isDue(400, { gueltig_bis: daysAgo(1) })).toBeUndefined();
    expect(isDue(400, { gueltig_von: addDays(TODAY, 1) })).toBeUndefined();
    expect(isDue(400, { status: 'beendet' })).toBeUndefined();
  });

  test('the longest due first', () => {
    const book = bookOf([
      version({ id: 'b', geprueft: daysAgo(10) }),
      version({ id: 'c', geprueft: daysAgo(95) }),
      version({ id: 'a', geprueft: daysAgo(10) }),
    ]);
    expect(dueChecks(book, TODAY).map(({ version: { id } }) => id)).toEqual(['c', 'a', 'b']);
  });
});

describe('a version that ends', () => {
  const ends = (...programmes: readonly ProgrammeVersion[]) =>
    endingVersions(bookOf(programmes), TODAY).map(({ gueltig_bis }) => gueltig_bis);

  test('is told within 60 days', () => {
    expect(ends(version({ gueltig_bis: addDays(TODAY, 61) }))).toEqual([]);
    expect(ends(version({ gueltig_bis: addDays(TODAY, 60) }))).toHaveLength(1);
    expect(ends(version({ gueltig_bis: TODAY }))).toHaveLength(1);
    expect(ends(version({ gueltig_bis: daysAgo(1) }))).toEqual([]);
    expect(ends(version())).toEqual([]);
  });

  test('but not once its successor is released', () => {
    const old = version({ gueltig_bis: addDays(TODAY, 30) });
    const next = version({ gueltig_von: addDays(TODAY, 31) });
    expect(ends(old, next)).toEqual([]);
    expect(ends(old, { ...next, id: 'other' })).toHaveLength(1);
  });
});
