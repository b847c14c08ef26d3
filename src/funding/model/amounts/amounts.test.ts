import { describe, expect, test } from 'vitest';
import { someProgramme, someRules } from '../../../../tests/support/funding-rules.ts';
import { evaluate } from '../evaluate.ts';
import type { Answers } from '../fact.ts';
import type { Benefit, Programme } from '../programme.ts';

/** What the benefits pay: value and missing facts by the name of the figure. */
function figures(
  leistung: readonly Omit<Benefit<string>, 'name' | 'art'>[],
  answers: Answers,
  others: readonly Programme<string>[] = [],
) {
  const benefits = leistung.map((benefit) => ({ art: 'geld', name: '', ...benefit }));
  const rules = someRules(someProgramme({ id: 'a', leistung: benefits }), ...others);
  const amounts = evaluate(rules, { answers, keyDate: '2026-11-23' }).outcomes[0]?.amounts ?? [];
  return Object.fromEntries(
    amounts.map(({ key, value, missing }) => [key, missing.length > 0 ? missing : value]),
  );
}

describe('sums of money are whole cents, rounded commercially at the end', () => {
  const benefit = {
    typ: 'prozent_gedeckelt',
    ergebnis: 'zuschuss_eur',
    basis: 'kurs.kosten_eur',
    prozent: 50,
  } as const;
  test.each([
    [780, 39000],
    [0.01, 1],
    [123.45, 6173],
    [1000, 50000],
    [1000.02, 50000],
    [9999, 50000],
  ])('half of %d euros, at most 500', (price, cents) => {
    const capped = { ...benefit, max_eur: 500 };
    expect(figures([capped], { 'kurs.kosten_eur': price })).toEqual({ zuschuss_eur: cents });
  });

  test('only so much of the price counts', () => {
    const limited = { ...benefit, basis_max: 15000 };
    expect(figures([limited], { 'kurs.kosten_eur': 20000 })).toEqual({ zuschuss_eur: 750_000 });
  });

  test('an unknown price gives no amount', () => {
    expect(figures([benefit], {})).toEqual({ zuschuss_eur: ['kurs.kosten_eur'] });
  });

  test('both parts of a sum make up the whole, to the cent', () => {
    const parts = [
      { typ: 'prozent', ergebnis: 'anteil_eur', basis: 'kurs.kosten_eur', prozent: 50 },
      {
        typ: 'prozent',
        ergebnis: 'rest_eur',
        basis: 'kurs.kosten_eur',
        prozent: 100,
        abzueglich: 'anteil_eur',
      },
    ] as const;
    expect(figures(parts, { 'kurs.kosten_eur': 30.01 })).toEqual({
      anteil_eur: 1501,
      rest_eur: 1500,
    });
  });

  test('a figure that goes by another is computed from what it was before rounding', () => {
    const parts = [
      { typ: 'prozent', ergebnis: 'darlehen_eur', basis: 'kurs.kosten_eur', prozent: 50 },
      { typ: 'prozent', ergebnis: 'erlass_eur', basis: 'darlehen_eur', prozent: 50 },
    ] as const;
    expect(figures(parts, { 'kurs.kosten_eur': 123.45 })).toEqual({
      darlehen_eur: 6173,
      erlass_eur: 3086,
    });
  });
});

describe('steps', () => {
  const steps = {
    typ: 'staffel',
    ergebnis: 'anteil_prozent',
    nach: 'kurs.stunden',
    stufen: [
      { unter: 50, wert: 0 },
      { unter: 500, wert: 50 },
      { ab: 500, wert: 75 },
    ],
  } as const;
  const old = { fakt: 'person.alter', op: 'mindestens', wert: 45 } as const;
  const small = { fakt: 'kurs.stunden', op: 'weniger_als', wert: 500 } as const;
  const agreed = { fakt: 'person.nrw', op: 'ist', wert: true } as const;
  const withRules = {
    ...steps,
    abweichung: [{ wenn: { alle: [small, old] }, wert: 0 }],
    abzug_prozentpunkte: { wenn: agreed, punkte: 5, nicht_unter: 0 },
  } as const;

  test.each([
    [49, 0],
    [49.9, 0],
    [50, 50],
    [499, 50],
    [500, 75],
  ])('%d: %d', (value, percent) => {
    expect(figures([steps], { 'kurs.stunden': value })).toEqual({ anteil_prozent: percent });
  });

  test('a deviation replaces, points come off, but not below the limit', () => {
    const answers = { 'kurs.stunden': 620, 'person.alter': 52 };
    expect(figures([withRules], answers)).toEqual({ anteil_prozent: 70 });
    expect(figures([withRules], { ...answers, 'kurs.stunden': 499 })).toEqual({
      anteil_prozent: 0,
    });
    expect(figures([withRules], { ...answers, 'person.nrw': false })).toEqual({
      anteil_prozent: 75,
    });
  });

  test('an unknown fact leaves the figure open only where it makes a difference', () => {
    expect(figures([withRules], { 'kurs.stunden': 120 })).toEqual({
      anteil_prozent: ['person.alter'],
    });
    expect(figures([withRules], { 'kurs.stunden': 20 })).toEqual({ anteil_prozent: 0 });
    expect(figures([withRules], { 'person.alter': 20 })).toEqual({
      anteil_prozent: ['kurs.stunden'],
    });
  });

  test('"up to": another name where another programme comes out, and never more than the limit', () => {
    const wages = {
      ...steps,
      ergebnis: 'prozent',
      abweichung: [
        {
          wenn: { prog: 'other', status: ['applicable', 'needs_advice'] },
          wert: 100,
          ergebnis: 'prozent_max',
        },
      ],
      zuschlag_prozentpunkte: { wenn: agreed, punkte: 5, nicht_ueber: 100 },
    } as const;
    const other = someProgramme({ id: 'other', regel: { alle: [old] } });
    const answers = { 'kurs.stunden': 60 };
    expect(figures([wages], { ...answers, 'person.alter': 45 }, [other])).toEqual({
      prozent_max: 100,
    });
    expect(figures([wages], { ...answers, 'person.alter': 44 }, [other])).toEqual({ prozent: 55 });
    expect(figures([wages], answers, [other])).toEqual({ prozent: ['person.alter'] });
  });
});

describe('several benefits with one name are one figure', () => {
  const living = [
    { typ: 'monatlich', ergebnis: 'bedarf_eur', betrag_eur: 1019 },
    {
      typ: 'monatlich',
      ergebnis: 'bedarf_eur',
      betrag_eur: 235,
      wenn: { fakt: 'person.arbeit', op: 'ist', wert: true },
    },
    { typ: 'monatlich', ergebnis: 'bedarf_eur', betrag_eur: 235, je: 'person.kinder' },
  ] as const;

  test.each([
    [{ 'person.arbeit': false }, 101_900],
    [{ 'person.arbeit': true }, 125_400],
    [{ 'person.arbeit': true, 'person.kinder': 2 }, 172_400],
    [{}, ['person.arbeit']],
    [{ 'person.arbeit': true, 'person.kinder': null }, ['person.kinder']],
  ])('%j: %j', (answers, value) => {
    expect(figures(living, answers)).toEqual({ bedarf_eur: value });
  });

  test('a benefit whose condition is not met is left out, one whose condition is unknown stays open', () => {
    const [, forWorkers] = living;
    expect(figures([forWorkers], { 'person.arbeit': false })).toEqual({});
    expect(figures([forWorkers], {})).toEqual({ bedarf_eur: ['person.arbeit'] });
  });
});

test('what has no figure is told as it is', () => {
  const rules = someRules(
    someProgramme({
      id: 'a',
      leistung: [
        { art: 'fahrten', typ: 'text', name: 'Fahrten', text: 'zwei im Monat' },
        { art: 'kind', typ: 'monatlich', name: 'Kind', betrag_eur: 160, je_text: 'je Kind' },
      ],
    }),
  );
  const { outcomes } = evaluate(rules, { answers: {}, keyDate: '2026-11-23' });
  expect(outcomes[0]?.amounts).toMatchObject([
    { key: 'fahrten', isFigure: false, value: null, text: 'zwei im Monat', missing: [] },
    { key: 'kind', isFigure: false, value: 16_000, unit: 'cents', per: 'month', text: 'je Kind' },
  ]);
});
