import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weselRules } from '../../../tests/support/funding-rules.ts';
import type { FactValue } from './condition.ts';
import { evaluate } from './evaluate.ts';
import type { Answers } from './fact.ts';
import { isPositive } from './judge.ts';
import { factsBehindIn } from './mentioned-facts.ts';
import { figuresOf } from './persona-result.ts';

const rules = await weselRules();
const keyDate = '2026-11-22';
const asked = Object.entries(rules.facts).filter(([, { quelle }]) => quelle !== 'system');

/** Values around the edges that rules have. */
const numbers = [
  0, 1, 1.5, 2, 3, 5, 10, 12, 18, 20, 25, 28, 45, 49, 50, 120, 121, 200, 400, 500, 20_001, 50_000,
];

function valuesFor([, { typ, optionen = [] }]: (typeof asked)[number]): fc.Arbitrary<FactValue> {
  switch (typ) {
    case 'zahl':
      return fc.constantFrom(...numbers);
    case 'ja_nein':
      return fc.boolean();
    case 'datum':
      return fc.constantFrom('2026-11-01', '2026-11-22', '2027-01-03', '2027-09-01', '2028-04-01');
    case 'auswahl':
      return fc.constantFrom(...optionen.map(({ wert }) => wert));
  }
}

/** Somebody of whom most is known: a value, "weiß ich nicht", or no answer. */
const situations: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      asked.map((entry) => [entry[0], fc.option(valuesFor(entry), { freq: 12, nil: null })]),
    ),
    { requiredKeys: [] },
  )
  .map((answers) =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([fact, value]) =>
        value === undefined ? [] : [[fact, value] as const],
      ),
    ),
  )
  // Half of everybody is in a usual case, so that programmes come out likely.
  .chain((answers) =>
    fc.constantFrom(answers, {
      ...answers,
      'kurs.azav_massnahme': true,
      'kurs.azav_traeger': true,
      'kurs.bereits_begonnen': false,
    }),
  );

function outcomesOf(answers: Answers) {
  return evaluate(rules, { answers, keyDate }).outcomes;
}

/** What comes out, by programme. */
function resultsOf(answers: Answers) {
  return new Map(outcomesOf(answers).map((outcome) => [outcome.programme.id, outcome]));
}

/** What is said of a programme; the office may depend on more than the result. */
function said(outcome: ReturnType<typeof outcomesOf>[number] | undefined): string {
  if (!outcome) throw new Error('A programme has gone.');
  const { status, reasons, missing, assumed } = outcome;
  return JSON.stringify({ status, reasons, missing, assumed, figures: figuresOf(outcome) });
}

const runs = { numRuns: 40, seed: 20_261_122 };

test('a fact less makes an answer less definite and never another one', () => {
  fc.assert(
    fc.property(situations, fc.constantFrom(...asked), (answers, [fact]) => {
      const more = resultsOf(answers);
      const less = resultsOf({ ...answers, [fact]: null });
      for (const [id, { status, amounts }] of more) {
        const without = less.get(id);
        if (!without) throw new Error(`${id} has gone.`);
        // A fact that was assumed or unknown before is no fact less where it changes nothing.
        if (!Object.hasOwn(answers, fact)) continue;
        if (isPositive(status)) expect(without.status, id).not.toBe('not_applicable');
        if (status === 'not_applicable') expect(isPositive(without.status), id).toBe(false);
        if (status === 'unknown') expect(without.status, id).toBe('unknown');
        if (!isPositive(status) || !isPositive(without.status)) continue;
        // What is still named is the same figure.
        const known = figuresOf({ amounts });
        for (const [name, value] of Object.entries(figuresOf(without))) {
          if (value !== null) expect(known[name], `${id} ${name}`).toBe(value);
        }
      }
    }),
    runs,
  );
});

test('a fact that a programme has nothing to do with changes nothing of it', () => {
  const factsBehind = factsBehindIn(rules.programmes);
  fc.assert(
    fc.property(
      situations,
      fc.constantFrom(...asked).chain((entry) => fc.tuple(fc.constant(entry[0]), valuesFor(entry))),
      (answers, [fact, value]) => {
        const before = resultsOf(answers);
        const after = resultsOf({ ...answers, [fact]: value });
        for (const [id, outcome] of before) {
          if (!factsBehind(id).has(fact)) expect(said(after.get(id)), id).toBe(said(outcome));
        }
      },
    ),
    runs,
  );
});

test('what is missing is unknown and asked about, negatives have reasons, and assumptions nobody has answered', () => {
  fc.assert(
    fc.property(situations, (answers) => {
      for (const [id, { status, missing, reasons, assumed, amounts }] of resultsOf(answers)) {
        const isOpen = (fact: string) => (answers[fact] ?? null) === null;
        expect(missing.every(isOpen), id).toBe(true);
        expect(missing.length > 0, id).toBe(status === 'unknown');
        expect(reasons.length > 0, id).toBe(
          status === 'not_applicable' || status === 'needs_advice',
        );
        expect(
          assumed.filter((fact) => Object.hasOwn(answers, fact)),
          id,
        ).toEqual([]);
        for (const amount of amounts) {
          expect(Number.isInteger(amount.value ?? 0) || amount.unit !== 'cents', id).toBe(true);
          expect(amount.missing.every(isOpen), id).toBe(true);
        }
      }
    }),
    runs,
  );
});
