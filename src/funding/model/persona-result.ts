import { type CostSheet, costSheet } from './cost-sheet.ts';
import { evaluate } from './evaluate.ts';
import type { Answers } from './fact.ts';
import type { Evaluation, Outcome } from './outcome.ts';
import type { Calculation, Persona } from './persona.ts';
import type { RuleSet } from './programme.ts';

/** What somebody must be known of to be evaluated. */
export type Situation = Pick<Persona, 'id' | 'stichtag' | 'frager' | 'fakten' | 'unbekannt'>;

/** How somebody comes out, in the names of the exchange format; sums in euros. */
export interface PersonaResult {
  readonly id: string;
  readonly applicable: readonly { readonly id: string; readonly betraege: Figures }[];
  readonly needs_advice: readonly { readonly id: string }[];
  readonly not_applicable: readonly { readonly id: string }[];
  readonly unknown: readonly { readonly id: string; readonly fehlt: readonly string[] }[];
  readonly rechnung: Calculation | null;
}

/** Figures by name; null = stays open. */
export type Figures = Readonly<Record<string, number | null>>;

/** The facts of somebody as answers: what is left out on purpose must not be assumed. */
export function answersOf({ fakten, unbekannt }: Pick<Persona, 'fakten' | 'unbekannt'>): Answers {
  return { ...fakten, ...Object.fromEntries(unbekannt.map((fact) => [fact, null])) };
}

/** Evaluates somebody on their key date. */
export function personaResult<T>(rules: RuleSet<T>, persona: Situation): PersonaResult {
  const answers = answersOf(persona);
  const evaluation = evaluate(rules, { answers, keyDate: persona.stichtag });
  const ids = (status: Outcome<T>['status']) => withStatus(evaluation, status).map(idOf);
  return {
    id: persona.id,
    applicable: withStatus(evaluation, 'applicable').map((outcome) => ({
      ...idOf(outcome),
      betraege: figuresOf(outcome),
    })),
    needs_advice: ids('needs_advice'),
    not_applicable: ids('not_applicable'),
    unknown: withStatus(evaluation, 'unknown').map((outcome) => ({
      ...idOf(outcome),
      fehlt: outcome.missing,
    })),
    rechnung: calculationOf(costSheet(evaluation, answers, persona.frager)),
  };
}

/** The figures of a programme in euros, per cent or counts; null where one stays open. */
export function figuresOf<T>({ amounts }: Pick<Outcome<T>, 'amounts'>): Figures {
  return Object.fromEntries(
    amounts
      .filter(({ isFigure }) => isFigure)
      .map(({ key, unit, value }) => [key, unit === 'cents' ? eurosOf(value) : value]),
  );
}

/** A sheet of costs in the names of the exchange format, in euros. */
export function calculationOf(sheet: CostSheet | null): Calculation | null {
  if (!sheet) return null;
  const { variante, personCents, companyCents, fundingCents } = sheet;
  return {
    variante,
    ...(personCents === undefined ? {} : { person_eur: personCents / 100 }),
    ...(companyCents === undefined ? {} : { betrieb_kurskosten_eur: companyCents / 100 }),
    foerderung_eur: fundingCents / 100,
  };
}

function withStatus<T>({ outcomes }: Evaluation<T>, status: Outcome<T>['status']) {
  return outcomes.filter((outcome) => outcome.status === status);
}

function idOf<T>({ programme }: Outcome<T>): { readonly id: string } {
  return { id: programme.id };
}

function eurosOf(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}
