import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FUNDING_GOALS } from '../../tables.ts';
import { type FundedOffer, fundingFacts, type SealOnDay } from './course-facts.ts';
import type { FundedRun } from './run-facts.ts';

const TODAY = '2026-11-22';
const bareCourse: FundedOffer['course'] = {
  teachingUnits: null,
  durationDays: null,
  certificates: [],
  fundingGoal: null,
  upgradingLevel: null,
  mandatoryTraining: null,
};
const bareRun: FundedRun = {
  startsOn: null,
  endsOn: null,
  times: [],
  price: { state: 'unknown', cents: null },
  sessions: [],
};
const AZAV: SealOnDay = {
  kind: 'azav',
  holder: 'measure',
  standing: 'proven',
  until: '2027-03-31',
};

function factsOf(
  offer: Partial<Omit<FundedOffer, 'course'>> & { readonly seals?: readonly SealOnDay[] },
  course: Partial<FundedOffer['course']> = {},
  run: Partial<FundedRun> | null = null,
) {
  const given = { kind: 'course' as const, funding: [], seals: [], ...offer };
  return fundingFacts(
    { ...given, course: { ...bareCourse, ...course } },
    run && { ...bareRun, ...run },
    TODAY,
  );
}

test('of a course of which nothing is known nothing is said', () => {
  expect(factsOf({}, {}, bareRun)).toEqual({});
  expect(factsOf({ funding: ['bildungsscheck', 'esf'] })).toEqual({});
});

describe('what the provider states', () => {
  test('goal, level, mandatory training, hours, price, start', () => {
    const course = {
      fundingGoal: 'aufstieg',
      upgradingLevel: 2,
      mandatoryTraining: false,
      teachingUnits: 620.5,
    } as const;
    const run = {
      startsOn: '2027-01-11',
      endsOn: '2027-07-10',
      times: ['parttime', 'evening'],
      price: { state: 'known', cents: 389_050 },
    } as const;
    expect(factsOf({}, course, run)).toEqual({
      'kurs.ziel': { value: 'aufstieg', source: 'stated' },
      'kurs.afbg_ziel': { value: true, source: 'stated' },
      'kurs.afbg_stufe': { value: 2, source: 'stated' },
      'kurs.pflichtschulung': { value: false, source: 'stated' },
      'kurs.stunden': { value: 620.5, source: 'stated' },
      'kurs.kosten_eur': { value: 3890.5, source: 'stated' },
      'kurs.beginn': { value: '2027-01-11', source: 'stated' },
      'kurs.dauer_monate': { value: 5.9, source: 'computed' },
      'kurs.form': { value: 'teilzeit', source: 'stated' },
      'kurs.bereits_begonnen': { value: false, source: 'computed' },
    });
  });

  test('a free course costs nothing, a price on request is none', () => {
    const price = (state: 'free' | 'on_request', cents: number | null) =>
      factsOf({}, {}, { price: { state, cents } })['kurs.kosten_eur'];
    expect(price('free', null)).toEqual({ value: 0, source: 'stated' });
    expect(price('on_request', 90_000)).toBeUndefined();
  });
});

describe('the goal', () => {
  const goal = (...given: Parameters<typeof factsOf>) => factsOf(...given)['kurs.ziel'];
  test.each([
    [goal({ kind: 'retraining' }), 'abschluss_ausbildungsberuf'],
    [goal({ kind: 'study' }), 'hochschule'],
    [goal({}, { certificates: ['teilqualifikation'] }), 'teilqualifikation'],
    [goal({}, { certificates: ['berufsabschluss'] }), 'abschluss_ausbildungsberuf'],
    [goal({ funding: ['aufstiegs_bafoeg'] }), 'aufstieg'],
    [goal({ funding: ['integrationskurs'] }), 'integrationskurs'],
    [goal({ funding: ['berufssprachkurs', 'esf'] }), 'berufssprachkurs'],
  ])('%o follows', (found, value) => expect(found).toEqual({ value, source: 'computed' }));

  test('what the provider states wins, and a voucher alone says nothing of it', () => {
    const own = goal({ kind: 'retraining' }, { fundingGoal: 'anpassung' });
    expect(own).toEqual({ value: 'anpassung', source: 'stated' });
    expect(goal({ funding: ['bildungsgutschein', 'avgs'] })).toBeUndefined();
    expect(goal({ funding: ['berufssprachkurs', 'bildungsscheck'] })).toBeUndefined();
  });

  test('another goal rules out Aufstiegs-BAföG, none leaves it open', () => {
    const upgrading = factsOf({}, { fundingGoal: 'teilqualifikation' })['kurs.afbg_ziel'];
    expect(upgrading).toEqual({ value: false, source: 'computed' });
    expect(factsOf({})['kurs.afbg_ziel']).toBeUndefined();
  });
});

describe('approvals', () => {
  test('proven, stated, lapsed, unknown', () => {
    const lapsed: SealOnDay = {
      kind: 'azav',
      holder: 'provider',
      standing: 'lapsed',
      until: TODAY,
    };
    expect(factsOf({ funding: ['bildungsgutschein'], seals: [AZAV, lapsed] })).toMatchObject({
      'kurs.azav_massnahme': { value: true, source: 'proven', until: '2027-03-31' },
      'kurs.azav_traeger': { value: false, source: 'lapsed', until: TODAY },
    });
    const claimed = factsOf({ funding: ['qualifizierungsgeld'] });
    expect(claimed['kurs.azav_traeger']).toEqual({ value: true, source: 'stated' });
    expect(claimed['kurs.azav_massnahme']).toBeUndefined();
  });

  test('educational leave needs the name of this course beside the seal of the institution', () => {
    const seals: SealOnDay[] = [
      { kind: 'awbg_nrw', holder: 'provider', standing: 'proven', until: null },
    ];
    expect(factsOf({ seals })['kurs.awbg_anerkannt']).toBeUndefined();
    const named = factsOf({ seals, funding: ['bildungsurlaub'] });
    expect(named['kurs.awbg_anerkannt']).toEqual({ value: true, source: 'proven' });
    const alone = factsOf({ funding: ['bildungsurlaub'] });
    expect(alone['kurs.awbg_anerkannt']).toEqual({ value: true, source: 'stated' });
  });
});

describe('what follows from the run', () => {
  const evening = { startsAt: '18:00', endsAt: '20:15' };
  const hours = (sessions: FundedRun['sessions']) =>
    factsOf({}, {}, { sessions })['kurs.stunden']?.value;
  test('hours from short meetings only', () => {
    expect(hours([evening, evening])).toBe(6);
    expect(hours([{ startsAt: '22:30', endsAt: '00:00' }])).toBe(2);
    expect(hours([evening, { startsAt: '18:00', endsAt: null }])).toBeUndefined();
    // With breaks that nobody has stated.
    expect(hours([{ startsAt: '08:00', endsAt: '15:00' }])).toBeUndefined();
  });

  test('on its first day a course has begun', () => {
    const begun = (startsOn: string) =>
      factsOf({}, {}, { startsOn })['kurs.bereits_begonnen']?.value;
    expect([begun('2026-11-21'), begun(TODAY), begun('2026-11-23')]).toEqual([true, true, false]);
  });

  test('one day is a tenth of a month, not none', () => {
    const months = factsOf({}, {}, { startsOn: TODAY, endsOn: TODAY })['kurs.dauer_monate'];
    expect(months?.value).toBe(0.1);
    expect(factsOf({}, { durationDays: 365 })['kurs.dauer_monate']?.value).toBe(12);
  });

  test('evenings and weekends are part time, mornings may be anything', () => {
    expect(factsOf({}, {}, { times: ['evening'] })['kurs.form']?.value).toBe('teilzeit');
    expect(factsOf({}, {}, { times: ['fulltime', 'morning'] })['kurs.form']?.value).toBe(
      'vollzeit',
    );
    expect(factsOf({}, {}, { times: ['morning'] })['kurs.form']).toBeUndefined();
  });
});

test('a proof of mandatory training says that it is one, unless the provider says otherwise', () => {
  const certificates = ['pflichtnachweis'];
  const found = factsOf({}, { certificates })['kurs.pflichtschulung'];
  expect(found).toEqual({ value: true, source: 'computed' });
  const own = factsOf({}, { certificates, mandatoryTraining: false })['kurs.pflichtschulung'];
  expect(own).toEqual({ value: false, source: 'stated' });
});

test('goals are the options of the rules', () => {
  const file = z.object({
    facts: z.object({
      'kurs.ziel': z.object({ optionen: z.array(z.object({ wert: z.string() })) }),
    }),
  });
  const { facts } = file.parse(parse(readFileSync('network/wesel/funding/facts.yaml', 'utf8')));
  expect(facts['kurs.ziel'].optionen.map(({ wert }) => wert)).toEqual([...FUNDING_GOALS]);
});
