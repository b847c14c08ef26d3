import { describe, expect, test } from 'vitest';
import { weselRules } from '../../../tests/support/funding-rules.ts';
import { costSheet } from './cost-sheet.ts';
import { evaluate } from './evaluate.ts';
import { evaluateForPage } from './evaluate-for-page.ts';
import type { Answers } from './fact.ts';
import { figuresOf } from './persona-result.ts';

const rules = await weselRules();
const keyDate = '2026-11-22';

function outcomeOf(id: string, answers: Answers, day = keyDate) {
  const { outcomes } = evaluate(rules, { answers, keyDate: day });
  const outcome = outcomes.find(({ programme }) => programme.id === id);
  if (!outcome) throw new Error(`There is no ${id}.`);
  return outcome;
}

const staff: Answers = {
  'person.alter': 44,
  'person.status': 'beschaeftigt',
  'person.abschluss': 'beruf_ab_2j',
  'person.abschluss_jahre': 12,
  'betrieb.beschaeftigte': 120,
  'betrieb.bezahlte_freistellung': true,
  'kurs.ziel': 'anpassung',
  'kurs.stunden': 121,
  'kurs.kosten_eur': 3000,
  'kurs.rechnung_an': 'betrieb',
  'kurs.azav_massnahme': true,
  'kurs.azav_traeger': true,
};

describe('§ 82: what a company pays of the course, and what it gets back of the wages', () => {
  test.each([
    [49, 0, 75],
    [49.75, 0, 75],
    [50, 50, 50],
    [499, 50, 50],
    [499.5, 50, 50],
    [500, 75, 25],
  ])('%d staff: %d per cent of the course, %d per cent of the wages', (size, share, wages) => {
    const answers = { ...staff, 'betrieb.beschaeftigte': size };
    expect(figuresOf(outcomeOf('beschaeftigte_82', answers))).toEqual({
      arbeitgeberanteil_prozent: share,
      arbeitgeberanteil_eur: share * 30,
      foerderung_eur: 3000 - share * 30,
    });
    expect(figuresOf(outcomeOf('aez_82_3', answers))).toEqual({ prozent: wages });
  });

  test.each([
    [44, 499, 50],
    [45, 499, 0],
    [45, 500, 75],
  ])('somebody of %d in a company of %d: %d per cent', (age, size, share) => {
    const answers = { ...staff, 'person.alter': age, 'betrieb.beschaeftigte': size };
    expect(figuresOf(outcomeOf('beschaeftigte_82', answers))).toMatchObject({
      arbeitgeberanteil_prozent: share,
    });
  });

  test.each([
    [120, 'not_applicable'],
    [120.5, 'applicable'],
    [121, 'applicable'],
  ])('%d hours: %s', (hours, status) => {
    expect(outcomeOf('beschaeftigte_82', { ...staff, 'kurs.stunden': hours }).status).toBe(status);
  });

  test('a mandatory training is refused by its law', () => {
    const outcome = outcomeOf('beschaeftigte_82', { ...staff, 'kurs.pflichtschulung': true });
    expect(outcome).toMatchObject({
      status: 'not_applicable',
      reasons: [{ norm: '§ 82 Abs. 1 S. 2 SGB III', leaf: { fakt: 'kurs.pflichtschulung' } }],
    });
  });
});

describe('the day on which the course starts', () => {
  const answers = { ...staff, 'kurs.rechnung_an': 'person', 'person.zve_eur': 30000 };
  const on = (start: string) =>
    evaluateForPage(rules, {
      answers: { ...answers, 'kurs.beginn': start },
      today: keyDate,
    }).outcomes.find(({ programme }) => programme.id === 'bildungsscheck_nrw')?.status;
  test('tomorrow it can still be applied for, today and yesterday it is too late', () => {
    expect(on('2026-11-23')).toBe('needs_advice');
    expect(on('2026-11-22')).toBe('not_applicable');
    expect(on('2026-11-21')).toBe('not_applicable');
  });
});

describe('validity: both ends are included', () => {
  test.each([
    ['bildungsscheck_nrw', '2026-01-31', 'not_yet'],
    ['bildungsscheck_nrw', '2026-02-01', undefined],
    ['kompass', '2028-02-29', undefined],
    ['kompass', '2028-03-01', 'no_longer'],
    ['bildungspraemie', '2021-12-31', undefined],
    ['bildungspraemie', '2022-01-01', 'no_longer'],
  ])('%s on %s: %s', (id, day, kind) => {
    const reasons = outcomeOf(id, {}, day).reasons.map((reason) => reason.kind);
    expect(reasons.filter((one) => one === 'not_yet' || one === 'no_longer')).toEqual(
      kind === undefined ? [] : [kind],
    );
  });
});

describe('programmes that no persona comes to', () => {
  const school: Answers = {
    'person.arbeitslos_gemeldet': true,
    'person.jahre_berufstaetig': 3,
    'kurs.ziel': 'hauptschulabschluss',
    'kurs.kosten_eur': 1900,
    'kurs.azav_massnahme': true,
    'kurs.azav_traeger': true,
  };
  test('hauptschulabschluss_81_3: three years of work, or no training that could be asked of one', () => {
    const likely = outcomeOf('hauptschulabschluss_81_3', school);
    expect(likely.status).toBe('applicable');
    expect(figuresOf(likely)).toEqual({ kurskosten_uebernommen_eur: 1900 });
    const young = { ...school, 'person.jahre_berufstaetig': 2 };
    const refused = outcomeOf('hauptschulabschluss_81_3', young);
    expect(refused).toMatchObject({
      status: 'not_applicable',
      assumed: ['person.ausbildung_unzumutbar'],
    });
    expect(refused.reasons).toMatchObject([
      { norm: '§ 81 Abs. 3 S. 2 i. V. m. Abs. 2 S. 2 SGB III' },
      { isAssumed: true },
    ]);
    expect(
      outcomeOf('hauptschulabschluss_81_3', { ...young, 'person.ausbildung_unzumutbar': true })
        .status,
    ).toBe('applicable');
  });

  test('bop_48a: registered as looking for training, and not at school; the Jobcenter for its clients', () => {
    const answers: Answers = {
      'person.status': 'nicht_erwerbstaetig',
      'person.ausbildungsuchend_gemeldet': true,
      'person.bezug': 'sgb2',
      'kurs.ziel': 'praktikum_orientierung',
    };
    expect(outcomeOf('bop_48a', answers)).toMatchObject({
      status: 'applicable',
      offices: ['jc_wesel'],
    });
    expect(outcomeOf('bop_48a', { ...answers, 'person.bezug': null }).offices).toHaveLength(2);
    expect(outcomeOf('bop_48a', { ...answers, 'person.status': 'schueler' }).status).toBe(
      'not_applicable',
    );
    expect(
      outcomeOf('bop_48a', { ...answers, 'person.ausbildungsuchend_gemeldet': null }).missing,
    ).toEqual(['person.ausbildungsuchend_gemeldet']);
  });

  test('inqa_coaching: below 250 staff, and only worth asking about', () => {
    const answers: Answers = { 'betrieb.beratungswunsch': true, 'betrieb.beschaeftigte': 249 };
    expect(outcomeOf('inqa_coaching', answers).status).toBe('needs_advice');
    expect(outcomeOf('inqa_coaching', { ...answers, 'betrieb.beschaeftigte': 250 }).status).toBe(
      'not_applicable',
    );
    expect(outcomeOf('inqa_coaching', { 'betrieb.beratungswunsch': true }).missing).toEqual([
      'betrieb.beschaeftigte',
    ]);
  });

  test('a language course: free, or half the rate with more income and half of that back', () => {
    const answers: Answers = {
      'person.status': 'beschaeftigt',
      'person.staat': 'eu_ewr_ch',
      'person.zve_eur': 20_001,
      'kurs.ziel': 'berufssprachkurs',
      'kurs.stunden': 400,
      'kurs.kosten_eur': 2048,
    };
    expect(figuresOf(outcomeOf('deufoev', answers))).toEqual({
      kostenbeitrag_eur: 1024,
      rueckerstattung_bei_bestehen_eur: 512,
    });
    expect(costSheet(evaluate(rules, { answers, keyDate }), answers, 'person')).toMatchObject({
      variante: 'deufoev, bestanden',
      personCents: 51_200,
      fundingCents: 153_600,
    });
    const free = { kostenbeitrag_eur: 0, rueckerstattung_bei_bestehen_eur: 0 };
    const { 'person.zve_eur': _income, ...untold } = answers;
    expect(figuresOf(outcomeOf('deufoev', { ...answers, 'person.zve_eur': 20_000 }))).toEqual(free);
    expect(outcomeOf('deufoev', untold).amounts.flatMap(({ missing }) => missing)).toEqual([
      'person.zve_eur',
      'person.zve_eur',
    ]);
  });
});
