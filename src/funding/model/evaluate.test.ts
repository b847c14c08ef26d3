import { describe, expect, test } from 'vitest';
import { someProgramme, someRules } from '../../../tests/support/funding-rules.ts';
import { evaluate } from './evaluate.ts';
import type { Answers } from './fact.ts';
import type { Programme } from './programme.ts';

const keyDate = '2026-11-23';

/** How the last of the programmes comes out. */
function outcomeOf(programmes: readonly Programme<string>[], answers: Answers = {}, day = keyDate) {
  const { outcomes } = evaluate(someRules(...programmes), { answers, keyDate: day });
  const last = outcomes.at(-1);
  if (!last) throw new Error('There is no outcome.');
  return last;
}

const adult = { fakt: 'person.alter', op: 'mindestens', wert: 18, norm: '§ 2' } as const;
const working = { fakt: 'person.arbeit', op: 'ist', wert: true } as const;
const inNrw = { fakt: 'person.nrw', op: 'ist', wert: true } as const;
const childless = { fakt: 'person.kinder', op: 'ist', wert: 0 } as const;

describe('validity: both ends are included', () => {
  const dated = someProgramme({ id: 'a', gueltig_von: '2026-02-01', gueltig_bis: '2026-11-30' });
  test.each([
    ['2026-01-31', 'not_applicable', [{ kind: 'not_yet', day: '2026-02-01' }]],
    ['2026-02-01', 'applicable', []],
    ['2026-11-30', 'applicable', []],
    ['2026-12-01', 'not_applicable', [{ kind: 'no_longer', day: '2026-11-30' }]],
  ])('%s: %s', (day, status, reasons) => {
    expect(outcomeOf([dated], {}, day)).toMatchObject({ status, reasons });
  });

  test('of several versions the one of the key date counts, in a gap the next one is named', () => {
    const old = someProgramme({ id: 'a', gueltig_von: '2020-01-01', gueltig_bis: '2025-12-31' });
    expect(outcomeOf([dated, old], {}, '2025-12-31')).toMatchObject({ programme: old });
    expect(outcomeOf([dated, old], {}, '2026-02-01')).toMatchObject({ programme: dated });
    expect(outcomeOf([dated, old], {}, '2026-01-15')).toMatchObject({
      programme: dated,
      reasons: [{ kind: 'not_yet' }],
    });
  });
});

describe('conditions', () => {
  const rule = { alle: [adult], nie_wenn: [working] };
  test('all met, none that excludes: likely', () => {
    expect(
      outcomeOf([someProgramme({ id: 'a', regel: rule })], {
        'person.alter': 18,
        'person.arbeit': false,
      }),
    ).toMatchObject({ status: 'applicable', reasons: [], missing: [] });
  });

  test('an unknown fact is asked for, whether absent or "weiß ich nicht"', () => {
    const programme = someProgramme({ id: 'a', regel: rule });
    expect(outcomeOf([programme], { 'person.arbeit': null })).toMatchObject({
      status: 'unknown',
      missing: ['person.arbeit', 'person.alter'],
      reasons: [],
    });
  });

  test('a negative names what failed, by its law or else the law of the programme, and what was said', () => {
    const programme = someProgramme({ id: 'a', regel: rule });
    expect(outcomeOf([programme], { 'person.alter': 17, 'person.arbeit': true })).toMatchObject({
      status: 'not_applicable',
      reasons: [
        { kind: 'condition', leaf: working, given: true, norm: '§ 1 Demo-Gesetz' },
        { kind: 'condition', leaf: adult, given: 17, norm: '§ 2' },
      ],
      missing: [],
      amounts: [],
    });
  });

  test('a fact in a branch that is decided anyway is neither missing nor a reason', () => {
    const regel = {
      alle: [{ eines: [{ alle: [inNrw, adult] }, { alle: [childless, working] }] }],
    };
    const programme = someProgramme({ id: 'a', regel });
    expect(outcomeOf([programme], { 'person.nrw': false })).toMatchObject({
      status: 'unknown',
      missing: ['person.arbeit'],
    });
    const none = outcomeOf([programme], { 'person.nrw': false, 'person.arbeit': false });
    expect(none.reasons).toMatchObject([{ leaf: inNrw }, { leaf: working }]);
  });

  test('"not" turns true and false and leaves the unknown', () => {
    const programme = someProgramme({ id: 'a', regel: { alle: [{ nicht: working }] } });
    expect(outcomeOf([programme], { 'person.arbeit': false }).status).toBe('applicable');
    expect(outcomeOf([programme], { 'person.arbeit': true })).toMatchObject({
      status: 'not_applicable',
      reasons: [{ leaf: working, given: true }],
    });
    expect(outcomeOf([programme]).missing).toEqual(['person.arbeit']);
  });
});

describe('advice', () => {
  test('a reason for advice counts if it is true or unknown, and says what is open', () => {
    const grund = 'Fragen Sie.';
    const regel = { beraten_wenn: [{ ...adult, grund }] };
    const programme = someProgramme({ id: 'a', regel });
    const advice = { kind: 'advice', text: grund, norm: '§ 2' };
    expect(outcomeOf([programme])).toMatchObject({
      status: 'needs_advice',
      reasons: [{ ...advice, missing: ['person.alter'] }],
    });
    expect(outcomeOf([programme], { 'person.alter': 20 })).toMatchObject({
      status: 'needs_advice',
      reasons: [{ ...advice, missing: [] }],
    });
    expect(outcomeOf([programme], { 'person.alter': 17 }).status).toBe('applicable');
  });

  test('"always advice" is never better, but can be worse', () => {
    const regel = { alle: [adult], immer_beraten: 'Das Amt entscheidet.' };
    const programme = someProgramme({ id: 'a', regel });
    expect(outcomeOf([programme], { 'person.alter': 18 })).toMatchObject({
      status: 'needs_advice',
      reasons: [{ kind: 'advice', text: 'Das Amt entscheidet.', missing: [] }],
    });
    expect(outcomeOf([programme], { 'person.alter': 17 }).status).toBe('not_applicable');
    expect(outcomeOf([programme]).status).toBe('unknown');
  });
});

describe('programmes that need others', () => {
  const likely = someProgramme({ id: 'likely' });
  const advised = someProgramme({ id: 'advised', regel: { immer_beraten: '' } });
  const open = someProgramme({ id: 'open', regel: { alle: [adult] } });
  const never = someProgramme({ id: 'never', regel: { alle: [{ nicht: inNrw }] } });
  const needing = someProgramme({
    id: 'needing',
    regel: { abhaengig_von: ['never', 'open', 'advised', 'likely'] },
  });

  test.each([
    [[likely, advised, open, never], 'applicable', []],
    [[advised, open, never], 'needs_advice', [{ kind: 'follows', programmes: ['advised'] }]],
    [[open, never], 'unknown', []],
    [[never], 'not_applicable', [{ kind: 'depends_on' }]],
    [[], 'not_applicable', [{ kind: 'depends_on' }]],
  ])('the best of them counts (%#)', (others, status, reasons) => {
    expect(outcomeOf([...others, needing])).toMatchObject({ status, reasons });
  });

  test('what the unknown one lacks is missing here too', () => {
    expect(outcomeOf([open, never, needing]).missing).toEqual(['person.alter']);
  });

  test('an alternative goes by what the others are before alternatives are looked at', () => {
    const one = someProgramme({ id: 'one', regel: { alternativ_zu: ['other'] } });
    const other = someProgramme({ id: 'other', regel: { alternativ_zu: ['one'] } });
    const both = evaluate(someRules(one, other), { answers: {}, keyDate });
    expect(both.outcomes.map(({ status }) => status)).toEqual(['needs_advice', 'needs_advice']);
    expect(both.outcomes[0]?.reasons).toEqual([{ kind: 'instead_of', programmes: ['other'] }]);
    expect(outcomeOf([open, { ...one, regel: { alternativ_zu: ['open'] } }]).status).toBe(
      'applicable',
    );
  });

  test('a programme that needs itself gets nowhere, and does not hang', () => {
    const circle = someProgramme({ id: 'a', regel: { abhaengig_von: ['a'] } });
    expect(outcomeOf([circle]).status).toBe('unknown');
  });
});

describe('assumptions', () => {
  test('those are named without which the status would be another', () => {
    const programme = someProgramme({ id: 'a', regel: { alle: [inNrw, adult] } });
    expect(outcomeOf([programme], { 'person.alter': 18 }).assumed).toEqual(['person.nrw']);
    expect(outcomeOf([programme], { 'person.alter': 17 }).assumed).toEqual([]);
    expect(outcomeOf([programme], { 'person.alter': 18, 'person.nrw': true }).assumed).toEqual([]);
  });

  test('an explicit "weiß ich nicht" switches the assumption off', () => {
    const programme = someProgramme({ id: 'a', regel: { alle: [inNrw] } });
    expect(outcomeOf([programme], { 'person.nrw': null })).toMatchObject({
      status: 'unknown',
      missing: ['person.nrw'],
      assumed: [],
    });
  });

  test('a negative that rests on an assumption says so', () => {
    const programme = someProgramme({ id: 'a', regel: { nie_wenn: [inNrw] } });
    expect(outcomeOf([programme])).toMatchObject({
      status: 'not_applicable',
      assumed: ['person.nrw'],
      reasons: [{ kind: 'condition', isAssumed: true, given: true }],
    });
  });

  test('of several that only matter together all are named', () => {
    const programme = someProgramme({ id: 'a', regel: { alle: [{ eines: [inNrw, childless] }] } });
    expect(outcomeOf([programme]).assumed).toEqual(['person.nrw', 'person.kinder']);
  });

  test('an assumption that changes an amount counts too', () => {
    const leistung = [
      { art: 'je_kind', typ: 'monatlich', name: '', betrag_eur: 10, je: 'person.kinder' },
    ] as const;
    expect(outcomeOf([someProgramme({ id: 'a', leistung })]).assumed).toEqual(['person.kinder']);
  });
});

test('computed facts: teaching units a month, days to the start; what they lack is asked for', () => {
  const regel = {
    alle: [
      { fakt: 'abgeleitet.ue_pro_monat', op: 'mindestens', wert: 18 },
      { fakt: 'abgeleitet.tage_bis_beginn', op: 'mindestens', wert: 42 },
    ],
  } as const;
  const programme = someProgramme({ id: 'a', regel });
  const at = (start: string, hours: number, months: number) =>
    outcomeOf([programme], {
      'kurs.beginn': start,
      'kurs.stunden': hours,
      'kurs.dauer_monate': months,
    });
  expect(at('2027-01-04', 216, 12).status).toBe('applicable');
  expect(at('2027-01-03', 216, 12).status).toBe('not_applicable');
  expect(at('2027-01-04', 215, 12).status).toBe('not_applicable');
  expect(at('2027-01-04', 216, 0)).toMatchObject({ status: 'unknown' });
  expect(outcomeOf([programme], { 'kurs.stunden': 216 }).missing).toEqual([
    'kurs.dauer_monate',
    'kurs.beginn',
  ]);
});

test('two likely programmes that exclude each other are one conflict, whoever says so', () => {
  const one = someProgramme({ id: 'one', kombi: { nicht_mit: ['two', 'three'] } });
  const two = someProgramme({ id: 'two', kombi: { nicht_mit: ['one'] } });
  const three = someProgramme({ id: 'three', regel: { immer_beraten: '' } });
  const { conflicts } = evaluate(someRules(two, one, three), { answers: {}, keyDate });
  expect(conflicts).toEqual([{ one: 'two', other: 'one' }]);
});

test('the competent office is named; while that is unknown, all are', () => {
  const programme = someProgramme({
    id: 'a',
    stelle: ['amt', 'kasse'],
    zustaendig: [
      { wenn: adult, stelle: 'kasse' },
      { sonst: true, stelle: 'amt' },
    ],
  });
  expect(outcomeOf([programme], { 'person.alter': 18 }).offices).toEqual(['kasse']);
  expect(outcomeOf([programme], { 'person.alter': 17 }).offices).toEqual(['amt']);
  expect(outcomeOf([programme]).offices).toEqual(['amt', 'kasse']);
});
