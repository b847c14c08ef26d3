import { describe, expect, test } from 'vitest';
import { someProgramme, someRules } from '../../../tests/support/funding-rules.ts';
import { evaluateForPage } from './evaluate-for-page.ts';
import type { Answers } from './fact.ts';
import type { BudgetLight, Programme } from './programme.ts';

const today = '2026-11-23';

function shown(
  programmes: readonly Programme<string>[],
  answers: Answers = {},
  lights: Readonly<Record<string, BudgetLight>> = {},
) {
  const { outcomes, conflicts } = evaluateForPage(
    { ...someRules(...programmes), lights },
    { answers, today },
  );
  return { ...outcomes[0], conflicts };
}

const money = { art: 'praemie', typ: 'fest', name: '', betrag_eur: 100 } as const;

describe('a course that starts after the rules of today have ended', () => {
  const now = someProgramme({ id: 'a', gueltig_bis: '2026-12-31' });
  const next = someProgramme({ id: 'a', gueltig_von: '2027-01-01', gueltig_bis: '2027-12-31' });

  test('goes by the next version', () => {
    expect(shown([now, next], { 'kurs.beginn': '2026-12-31' }).programme).toBe(now);
    expect(shown([now, next], { 'kurs.beginn': '2027-01-01' }).programme).toBe(next);
    expect(shown([now, next]).programme).toBe(now);
  });

  test('is unknown without one, and nothing can be asked', () => {
    expect(shown([now, next], { 'kurs.beginn': '2028-01-01' })).toMatchObject({
      status: 'unknown',
      missing: [],
      reasons: [{ kind: 'ends_before_start', day: '2026-12-31' }],
    });
  });

  test('does not bring back what has ended or has not begun', () => {
    const ended = someProgramme({ id: 'a', gueltig_bis: '2026-11-22' });
    const answers = { 'kurs.beginn': '2026-11-01' };
    expect(shown([ended], answers).reasons).toMatchObject([{ kind: 'no_longer' }]);
    expect(shown([next], { 'kurs.beginn': '2027-02-01' }).reasons).toMatchObject([
      { kind: 'not_yet' },
    ]);
  });
});

describe('whether a course has begun follows from its start', () => {
  const begun = { fakt: 'kurs.bereits_begonnen', op: 'ist', wert: true } as const;
  const programme = someProgramme({ id: 'a', regel: { nie_wenn: [begun] } });
  test.each([
    ['2026-11-22', 'not_applicable'],
    ['2026-11-23', 'not_applicable'],
    ['2026-11-24', 'applicable'],
  ])('%s: %s', (start, status) => {
    expect(shown([programme], { 'kurs.beginn': start }).status).toBe(status);
  });

  test('unless somebody has said so', () => {
    const answers = { 'kurs.beginn': '2026-11-01', 'kurs.bereits_begonnen': false };
    expect(shown([programme], answers).status).toBe('applicable');
  });
});

test.each([
  ['2026-08-25', false, 1],
  ['2026-08-24', true, 0],
])('checked on %s, 90 days ago at most: being checked %s', (geprueft, isBeingChecked, amounts) => {
  const outcome = shown([someProgramme({ id: 'a', geprueft, leistung: [money] })]);
  expect(outcome).toMatchObject({ status: 'applicable', isBeingChecked });
  expect(outcome.amounts).toHaveLength(amounts);
});

test('what is unsure is never likely, and no conflict comes of it', () => {
  const other = someProgramme({ id: 'b', kombi: { nicht_mit: ['a'] } });
  const unsure = { status: 'needs_advice', reasons: [{ kind: 'unsure' }], conflicts: [] };
  expect(shown([someProgramme({ id: 'a', status: 'unsicher' }), other])).toMatchObject(unsure);
  expect(shown([someProgramme({ id: 'a', vertrauen: 'niedrig' }), other])).toMatchObject(unsure);
  expect(shown([someProgramme({ id: 'a', vertrauen: 'mittel' }), other]).conflicts).toHaveLength(1);
});

test('a negative stays one, however unsure', () => {
  const regel = { alle: [{ fakt: 'person.nrw', op: 'ist', wert: false }] } as const;
  const outcome = shown([someProgramme({ id: 'a', status: 'unsicher', regel })]);
  expect(outcome).toMatchObject({ status: 'not_applicable', reasons: [{ kind: 'condition' }] });
});

test.each([
  ['used_up', '2026-10-24', 'needs_advice', [{ kind: 'used_up', confirmedOn: '2026-10-24' }]],
  ['used_up', '2026-10-23', 'applicable', []],
  ['open', '2026-11-20', 'applicable', []],
] as const)('funds %s, confirmed on %s: %s', (state, confirmedOn, status, reasons) => {
  const outcome = shown([someProgramme({ id: 'a' })], {}, { a: { state, confirmedOn } });
  expect(outcome).toMatchObject({ status, reasons });
});
