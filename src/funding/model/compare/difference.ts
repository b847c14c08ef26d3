import type { Condition, FactValue } from '../condition.ts';
import type { Spoken, Voice } from '../localized.ts';

/** Where something differs, e.g. field `max_eur` within the benefit "Zuschuss". */
export interface DifferencePlace {
  /** The name of the field in the data, without the numbers of lists: `leistung.max_eur`, `text.kurz`, `regel.alle`. */
  readonly field: string;
  /** The part that it belongs to, as people know it (name of a benefit, a source, a case); null = the programme itself. */
  readonly part: Spoken | null;
}

/** One thing in which two versions of a programme differ; null = it is not there. */
export type Difference =
  | {
      readonly kind: 'value';
      readonly at: DifferencePlace;
      readonly before: FactValue | null;
      readonly after: FactValue | null;
    }
  /** Only these voices say something else. */
  | {
      readonly kind: 'text';
      readonly at: DifferencePlace;
      readonly voices: readonly Voice[];
      readonly before: Spoken | null;
      readonly after: Spoken | null;
    }
  /** Members of a list of words or keys. */
  | {
      readonly kind: 'list';
      readonly at: DifferencePlace;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly kind: 'condition';
      readonly at: DifferencePlace;
      readonly before: Condition<Spoken> | null;
      readonly after: Condition<Spoken> | null;
    }
  /** A whole benefit, source, case, office in charge … has come or gone. */
  | { readonly kind: 'part'; readonly at: DifferencePlace; readonly change: 'added' | 'removed' };
