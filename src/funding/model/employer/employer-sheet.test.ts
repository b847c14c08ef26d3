import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFunding } from '../../load-funding.ts';
import { type EmployerSheet, employerSheet } from './employer-sheet.ts';
import { type CompanyField, readCompany } from './read-company.ts';
import { staffOfClass } from './size-class.ts';
import { sizeTable } from './size-table.ts';

const book = await loadFunding(path.resolve(import.meta.dirname, '../../../../network/wesel'));
const today = '2026-11-23';

const COURSE: Partial<Record<CompanyField, string>> = {
  people: '2',
  favoured: '0',
  goal: 'skills',
  vocation: 'older',
  hours: '160',
  approved: 'yes',
  price: '2.400',
  paidTime: 'yes',
  agreement: 'no',
};

function sheetFor(fields: Partial<Record<CompanyField, string>>) {
  const company = readCompany({ ...COURSE, ...fields }, book.programmes);
  return employerSheet(book, { company, today });
}

const outcomeIn = ({ groups }: EmployerSheet<unknown>, id: string) =>
  groups[0]?.outcomes.find(({ programme }) => programme.id === id);

describe('what the company pays of the course', () => {
  test.each([
    ['46', 0, 0],
    ['49', 0, 0],
    ['50', 50, 240_000],
    ['64', 50, 240_000],
    ['499', 50, 240_000],
    ['500', 75, 360_000],
    ['530', 75, 360_000],
  ])('%s people: %s per cent', (staff, percent, companyCents) => {
    const sheet = sheetFor({ staff });
    const outcome = outcomeIn(sheet, 'beschaeftigte_82');
    expect(outcome?.status).toBe('applicable');
    expect(outcome?.amounts).toContainEqual(
      expect.objectContaining({ key: 'arbeitgeberanteil_prozent', value: percent }),
    );
    expect(sheet.total).toEqual({ companyCents, fundingCents: 480_000 - companyCents });
  });

  test('people of 45 and over are a group of their own', () => {
    const sheet = sheetFor({ staff: '64', people: '3', favoured: '2' });
    expect(
      sheet.groups.map(({ isFavoured, people, cost }) => [isFavoured, people, cost?.companyCents]),
    ).toEqual([
      [false, 1, 120_000],
      [true, 2, 0],
    ]);
    expect(sheet.total).toEqual({ companyCents: 120_000, fundingCents: 600_000 });
  });

  test('a figure that was not given is not guessed', () => {
    expect(sheetFor({ staff: '64', price: 'viel' }).total).toBeNull();
    const { groups, total } = sheetFor({ staff: '64', favoured: '' });
    expect(total).toBeNull();
    expect(groups).toHaveLength(2);
    expect(outcomeIn(sheetFor({}), 'beschaeftigte_82')?.amounts[0]).toMatchObject({
      value: null,
      missing: ['betrieb.beschaeftigte'],
    });
  });
});

test('mandatory training is not paid by § 82, and the law is named', () => {
  const outcome = outcomeIn(sheetFor({ staff: '46', goal: 'duty' }), 'beschaeftigte_82');
  expect(outcome?.status).toBe('not_applicable');
  expect(outcome?.reasons).toContainEqual(
    expect.objectContaining({ norm: expect.stringContaining('§ 82 Abs. 1 S. 2') }),
  );
});

test('120 hours are too few, and a master’s course goes another way', () => {
  expect(outcomeIn(sheetFor({ staff: '46', hours: '120' }), 'beschaeftigte_82')?.status).toBe(
    'not_applicable',
  );
  expect(outcomeIn(sheetFor({ staff: '46', hours: '121' }), 'beschaeftigte_82')?.status).toBe(
    'applicable',
  );
  expect(outcomeIn(sheetFor({ staff: '46', goal: 'upgrade' }), 'beschaeftigte_82')?.status).toBe(
    'not_applicable',
  );
});

test('several people can apply together', () => {
  expect(outcomeIn(sheetFor({ staff: '46' }), 'sammelantrag_82_5')?.status).toBe('applicable');
  expect(outcomeIn(sheetFor({ staff: '46', people: '1' }), 'sammelantrag_82_5')?.status).toBe(
    'not_applicable',
  );
});

test('the table by size says what § 82 says', () => {
  expect(
    sizeTable(book, today).map((row) => [row.companyPercent, row.favouredPercent, row.wagePercent]),
  ).toEqual([
    [0, 0, 75],
    [0, 0, 75],
    [50, 0, 50],
    [50, 0, 50],
    [75, 75, 25],
  ]);
});

test('a class of sizes stands for a number only as long as no rule divides it', () => {
  const programme = book.programmes.find(({ id }) => id === 'inqa_coaching');
  expect(staffOfClass({ from: 50, to: 249 }, book.programmes)).toBe(50);
  expect(staffOfClass({ from: 50, to: 300 }, programme ? [programme] : [])).toBeNull();
});

test.each([
  ['1.250,50 €', 125_050],
  ['1250.5', 125_050],
  ['2.400', 240_000],
  ['2 400', 240_000],
  ['', null],
  ['-3', null],
  ['zwei', null],
])('a price of „%s“', (price, cents) => {
  expect(readCompany({ price }, []).priceCents).toBe(cents);
});
