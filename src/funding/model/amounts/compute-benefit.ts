import type { Condition } from '../condition.ts';
import { missingIn, type Situation, truthOf } from '../condition-truth.ts';
import type { Benefit, PointsStep } from '../programme.ts';
import type { Truth } from '../truth.ts';
import { centsOf, isInEuros, roundedCommercially } from './money.ts';
import { changed, combined, distinct, type Possible } from './possible.ts';

/** A figure as far as it is computed. */
export interface Figure {
  readonly key: string;
  readonly possible: Possible;
  readonly missing: readonly string[];
}

/** What a benefit is computed from. */
export interface Ground {
  readonly situation: Situation;
  /** Figures of the benefits before this one, by name. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The figure that a benefit gives, without its `wenn`; null for one that is only told. Order: value, deviation, points, factor, deduction, limits. */
export function computeBenefit<T>(benefit: Benefit<T>, ground: Ground): Figure | null {
  const start = startOf(benefit, ground);
  if (!start) return null;
  const missing = new Set(start.missing);
  const note = (facts: readonly string[]) => {
    for (const fact of facts) missing.add(fact);
  };
  const decide = (condition: Condition<T>): Truth => {
    note(missingIn(condition, ground.situation));
    return truthOf(condition, ground.situation);
  };

  let { key, possible } = start;
  for (const { wenn, wert, ergebnis } of benefit.abweichung ?? []) {
    const truth = decide(wenn);
    if (truth === false) continue;
    const replaced = isInEuros(key) ? centsOf(wert) : wert;
    if (truth === null) {
      possible = distinct([...possible, replaced]);
      continue;
    }
    // What was missing so far does not matter any more.
    possible = [replaced];
    missing.clear();
    key = ergebnis ?? key;
    break;
  }
  const points = (step: PointsStep<T> | undefined, sign: 1 | -1) => {
    if (!step) return;
    const truth = decide(step.wenn);
    const moved = changed(possible, (value) => within(value + sign * step.punkte, step));
    if (truth === true) possible = moved;
    if (truth === null) possible = distinct([...possible, ...moved]);
  };
  points(benefit.abzug_prozentpunkte, -1);
  points(benefit.zuschlag_prozentpunkte, 1);
  const apply = (name: string | undefined, use: (value: number, by: number) => number) => {
    if (name === undefined) return;
    const by = valueNamed(name, ground);
    note(by.missing);
    possible = combined(possible, by.possible, use);
  };
  apply(benefit.je, (value, factor) => value * factor);
  // Rounded, so that both parts of a sum make up the whole.
  apply(benefit.abzueglich, (value, part) => value - roundedCommercially(part));
  for (const limit of [benefit.max_eur, benefit.max_gesamt_eur]) {
    if (limit !== undefined)
      possible = changed(possible, (value) => Math.min(value, centsOf(limit)));
  }
  return { key, possible, missing: [...missing] };
}

function startOf<T>(benefit: Benefit<T>, ground: Ground): Figure | null {
  const key = benefit.ergebnis ?? benefit.art;
  switch (benefit.typ) {
    case 'text':
      return null;
    case 'staffel':
      return stepOf(benefit, key, ground);
    case 'prozent':
    case 'prozent_gedeckelt':
      return shareOf(benefit, key, ground);
    default: {
      if (benefit.betrag_eur !== undefined) return fixed(key, benefit.betrag_eur * 100);
      if (benefit.wert === undefined) return null;
      return fixed(key, isInEuros(key) ? benefit.wert * 100 : benefit.wert);
    }
  }
}

function fixed(key: string, value: number): Figure {
  return { key, possible: [value], missing: [] };
}

/** Per cent of a sum of money, or of any other value. */
function shareOf<T>(benefit: Benefit<T>, key: string, ground: Ground): Figure | null {
  if (benefit.basis === undefined) return null;
  const basis = valueNamed(benefit.basis, ground);
  const rate =
    benefit.prozent_von === undefined
      ? fixed(key, benefit.prozent ?? 100)
      : valueNamed(benefit.prozent_von, ground);
  const most =
    benefit.basis_max === undefined ? Number.POSITIVE_INFINITY : centsOf(benefit.basis_max);
  return {
    key,
    possible: combined(basis.possible, rate.possible, (sum, percent) => {
      return (Math.min(sum, most) * percent) / 100;
    }),
    missing: [...basis.missing, ...rate.missing],
  };
}

/** The first step that the fact falls into; while the fact is unknown, all steps are possible. */
function stepOf<T>(benefit: Benefit<T>, key: string, { situation }: Ground): Figure | null {
  const { nach, stufen = [] } = benefit;
  if (nach === undefined) return null;
  const inUnit = (value: number) => (isInEuros(key) ? centsOf(value) : value);
  const value = situation.known.valueFor(nach);
  if (typeof value !== 'number') {
    const possible = distinct(stufen.map((step) => inUnit(step.wert)));
    return { key, possible, missing: situation.known.lackingFor(nach) };
  }
  const step = stufen.find(
    ({ unter, ab }) => (unter === undefined || value < unter) && (ab === undefined || value >= ab),
  );
  return step ? fixed(key, inUnit(step.wert)) : null;
}

/** A figure before this one, or a fact; sums of money in cents. */
function valueNamed(name: string, { situation, figures }: Ground): Figure {
  const figure = figures.get(name);
  if (figure) return figure;
  const value = situation.known.valueFor(name);
  if (typeof value !== 'number') {
    return { key: name, possible: [null], missing: situation.known.lackingFor(name) };
  }
  return fixed(name, isInEuros(name) ? centsOf(value) : value);
}

function within<T>(value: number, { nicht_unter, nicht_ueber }: PointsStep<T>): number {
  return Math.min(Math.max(value, nicht_unter ?? value), nicht_ueber ?? Number.POSITIVE_INFINITY);
}
