import { missingIn, type Situation, truthOf } from '../condition-truth.ts';
import type { Amount } from '../outcome.ts';
import type { Benefit, Programme } from '../programme.ts';
import { computeBenefit, type Figure } from './compute-benefit.ts';
import { isInEuros, roundedCommercially } from './money.ts';
import { combined, distinct, onlyValue } from './possible.ts';

/** A line of the list while it is being added up. */
interface Line<T> {
  readonly benefit: Benefit<T>;
  /** Null for what is only told. */
  readonly figure: Figure | null;
}

/** What a programme pays, in the order of its benefits; benefits with the same `ergebnis` are one figure. */
export function amountsOf<T>(programme: Programme<T>, situation: Situation): readonly Amount<T>[] {
  const lines = new Map<string, Line<T>>();
  const figures = new Map<string, Figure>();
  programme.leistung.forEach((benefit, place) => {
    const counts = benefit.wenn === undefined ? true : truthOf(benefit.wenn, situation);
    if (counts === false) return;
    const computed = computeBenefit(benefit, { situation, figures });
    const name = benefit.ergebnis ?? `${place}`;
    const before = lines.get(name);
    if (!computed) {
      if (!before) lines.set(name, { benefit, figure: null });
      return;
    }
    const own: Figure =
      counts === null && benefit.wenn !== undefined
        ? {
            ...computed,
            // It comes or it does not; alone it has no other value that could be named.
            possible: distinct([...computed.possible, before ? 0 : null]),
            missing: [...computed.missing, ...missingIn(benefit.wenn, situation)],
          }
        : computed;
    const figure = before?.figure ? sum(before.figure, own) : own;
    lines.set(name, { benefit: before?.benefit ?? benefit, figure });
    if (benefit.ergebnis !== undefined) figures.set(name, figure);
  });
  return [...lines.values()].map(amountOf);
}

function sum(one: Figure, other: Figure): Figure {
  return {
    key: one.key,
    possible: combined(one.possible, other.possible, (before, more) => before + more),
    missing: [...new Set([...one.missing, ...other.missing])],
  };
}

function amountOf<T>({ benefit, figure }: Line<T>): Amount<T> {
  const key = figure?.key ?? benefit.ergebnis ?? benefit.art;
  const unit = unitOf(benefit, key);
  const exact = figure ? onlyValue(figure.possible) : null;
  const value = exact !== null && unit === 'cents' ? roundedCommercially(exact) : exact;
  const text = benefit.text ?? benefit.je_text;
  return {
    key,
    isFigure: benefit.ergebnis !== undefined,
    name: benefit.name,
    value,
    unit,
    per: benefit.typ === 'monatlich' ? 'month' : benefit.typ === 'jaehrlich' ? 'year' : 'once',
    ...(text === undefined ? {} : { text }),
    ...(benefit.traegt === undefined ? {} : { borneBy: benefit.traegt }),
    ...(benefit.bei_bestehen ? { ifPassed: true } : {}),
    missing: value === null ? [...new Set(figure?.missing ?? [])] : [],
  };
}

function unitOf<T>(benefit: Benefit<T>, key: string): Amount<T>['unit'] {
  if (benefit.betrag_eur !== undefined || isInEuros(key)) return 'cents';
  if (key.includes('prozent')) return 'percent';
  return benefit.basis !== undefined && isInEuros(benefit.basis) ? 'cents' : 'count';
}
