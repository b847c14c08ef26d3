import type { FactValue } from './condition.ts';

type Figures = Readonly<Record<string, number | null>>;

/** Somebody (a person or a company) whose result is known: the rules are held against all of them before a change is published. */
export interface Persona {
  readonly id: string;
  readonly titel: string;
  readonly beschreibung: string;
  /** Key date of the evaluation. */
  readonly stichtag: string;
  /** Who asks. */
  readonly frager: 'person' | 'betrieb';
  readonly fakten: Readonly<Record<string, FactValue | null>>;
  /** Facts left out on purpose; nobody may assume them. */
  readonly unbekannt: readonly string[];
  readonly erwartet: {
    /** With `needs_advice` complete for programmes of the kind `kern`. */
    readonly applicable: readonly (Expectation & { readonly betraege?: Figures })[];
    readonly needs_advice: readonly (Expectation & { readonly betraege?: Figures })[];
    /** A selection, like `unknown`. */
    readonly not_applicable: readonly Expectation[];
    readonly unknown: readonly { readonly id: string; readonly fragen: readonly string[] }[];
  };
  /** The sheet of costs for one variant, in euros. */
  readonly rechnung: Calculation | null;
  readonly hinweise: readonly string[];
  readonly vertrauen: 'hoch' | 'mittel';
}

interface Expectation {
  readonly id: string;
  readonly grund: string;
}

export interface Calculation {
  readonly variante: string;
  readonly person_eur?: number;
  readonly betrieb_kurskosten_eur?: number;
  readonly foerderung_eur?: number;
}
