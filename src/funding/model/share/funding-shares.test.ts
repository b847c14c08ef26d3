import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFunding } from '../../load-funding.ts';
import type { Benefit, BudgetLight, ProgrammeVersion } from '../programme.ts';
import { fundingShares } from './funding-shares.ts';
import { paidPart } from './paid-part.ts';
import { usedUpFunding } from './used-up-funding.ts';

const TODAY = '2026-11-23';
const book = await loadFunding(path.resolve(import.meta.dirname, '../../../../network/wesel'));
const without = { firstStart: null, lastStart: null };

test('what the rules of the network come to', () => {
  const shares = fundingShares(book, TODAY).map(
    ({ programmeId, goals, leastUnits, mandatory, ...share }) => [programmeId, share],
  );
  expect(Object.fromEntries(shares)).toEqual({
    bgs_81: {
      ...without,
      funding: 'bildungsgutschein',
      percent: 100,
      mostCents: null,
      condition: 'agreed',
    },
    avgs_45: { ...without, funding: 'avgs', percent: 100, mostCents: null, condition: 'agreed' },
    beschaeftigte_82: {
      ...without,
      funding: 'qualifizierungschancengesetz',
      percent: 100,
      mostCents: null,
      condition: 'company',
    },
    bildungsscheck_nrw: {
      ...without,
      funding: 'bildungsscheck',
      percent: 50,
      mostCents: 50_000,
      condition: 'agreed',
    },
    afbg_massnahme: {
      ...without,
      funding: 'aufstiegs_bafoeg',
      percent: 75,
      mostCents: 1_125_000,
      condition: 'loan',
    },
  });
});

test('courses that a programme never pays for are known by their goal, hours or duty', () => {
  const courses = Object.fromEntries(
    fundingShares(book, TODAY).map(({ programmeId, goals, leastUnits, mandatory }) => [
      programmeId,
      { goals, leastUnits, mandatory },
    ]),
  );
  expect(courses.avgs_45).toEqual({ goals: ['aktivierung'], leastUnits: null, mandatory: true });
  expect(courses.beschaeftigte_82).toMatchObject({ leastUnits: 121, mandatory: false });
  expect(courses.afbg_massnahme).toEqual({ goals: null, leastUnits: 200, mandatory: true });
  expect(courses.bildungsscheck_nrw?.goals).not.toContain('privat');
});

describe('a programme', () => {
  const cheque = book.programmes.find(({ id }) => id === 'bildungsscheck_nrw');
  if (!cheque) throw new Error('no cheque');
  const sharesOf = (
    more: Partial<ProgrammeVersion>,
    lights: Record<string, BudgetLight> = {},
    today = TODAY,
  ) =>
    fundingShares(
      { ...book, programmes: [{ ...cheque, geprueft: TODAY, ...more }], lights },
      today,
    );
  const light = (state: BudgetLight['state'], confirmedOn: string) => ({
    [cheque.id]: { state, confirmedOn },
  });

  test('has none while the light says that its funds are used up, and again 30 days later', () => {
    expect(sharesOf({}, light('used_up', TODAY))).toEqual([]);
    expect(sharesOf({}, light('used_up', '2026-10-24'))).toEqual([]);
    expect(sharesOf({}, light('used_up', '2026-10-23'))).toHaveLength(1);
    expect(sharesOf({}, light('open', TODAY))).toHaveLength(1);
  });

  test.each<[string, Partial<ProgrammeVersion>]>([
    ['is being checked', { geprueft: '2026-08-24' }],
    ['is uncertain', { status: 'unsicher' }],
    ['is hardly trusted', { vertrauen: 'niedrig' }],
    ['has ended', { gueltig_bis: '2026-11-22' }],
    ['does not count yet', { gueltig_von: '2026-11-24' }],
    ['is no way to pay for a course', { kategorie: 'begleitend' }],
    ['is for companies only', { zielgruppe: ['betrieb'] }],
  ])('has none if it %s', (_, more) => {
    expect(sharesOf(more)).toEqual([]);
  });

  test('has one for each version, by the start of the run', () => {
    const next = { ...cheque, gueltig_von: '2027-01-01', anspruch: 'muss' as const };
    const programmes = [next, { ...cheque, gueltig_bis: '2026-12-31' }];
    expect(fundingShares({ ...book, programmes }, TODAY)).toMatchObject([
      { firstStart: null, lastStart: '2026-12-31', condition: 'agreed' },
      { firstStart: '2027-01-01', lastStart: null, condition: 'met' },
    ]);
  });

  test('takes its way of funding along when its funds are used up, unless another one pays', () => {
    const lights = light('used_up', TODAY);
    expect([...usedUpFunding({ ...book, lights }, TODAY)]).toEqual(['bildungsscheck']);
    expect(usedUpFunding({ ...book, lights }, '2026-12-24').size).toBe(0);
    const other = { ...cheque, id: 'other' };
    expect(usedUpFunding({ programmes: [cheque, other], lights }, TODAY).size).toBe(0);
  });
});

describe('benefits', () => {
  const name = { de: 'Demo', einfach: 'Demo', en: 'Demo' };
  const part = (more: Partial<Benefit<unknown>>): Benefit<unknown> => ({
    art: 'demo',
    name,
    typ: 'prozent',
    basis: 'kurs.kosten_eur',
    prozent: 40,
    traegt: 'foerderung',
    ...more,
  });

  test('of the same price add up', () => {
    expect(paidPart([part({}), part({ prozent: 20, bei_bestehen: true })])).toEqual({
      percent: 60,
      mostCents: null,
      condition: 'passed',
    });
    expect(paidPart([part({ max_eur: 400 }), part({ prozent: 10, basis_max: 1000 })])).toEqual({
      percent: 50,
      mostCents: 50_000,
      condition: null,
    });
  });

  test.each<[string, Benefit<unknown>[]]>([
    ['pay nothing', []],
    ['have different limits', [part({ max_eur: 400 }), part({ prozent: 10 })]],
    ['depend on somebody', [part({ wenn: { fakt: 'person.nrw', op: 'ist', wert: true } })]],
    ['depend on a figure', [part({ prozent_von: 'anteil' })]],
    ['are told in words only', [part({ typ: 'text' })]],
    ['are sums of money', [part({ typ: 'fest', betrag_eur: 100 })]],
    ['name what the person pays', [part({}), part({ traegt: 'person', prozent: 10 })]],
    ['are no whole per cent', [part({ prozent: 12.5 })]],
    ['pay more than the price', [part({ prozent: 60 }), part({ prozent: 60 })]],
    ['take off what nobody pays', [part({ prozent: 100, abzueglich: 'anteil' })]],
    ['are a share of what depends on something', [part({ basis: 'anteil' })]],
  ])('are no plain share of the price if they %s', (_, benefits) => {
    expect(paidPart(benefits)).toBeNull();
  });
});
