import type { Condition, FactValue } from './condition.ts';

/** A question that rules can ask. Names begin with `person.`, `betrieb.`, `kurs.` or `abgeleitet.`. */
export interface Fact<T> {
  readonly typ: 'zahl' | 'ja_nein' | 'auswahl' | 'datum';
  readonly frage: T;
  /** The fact as a noun, for reasons and lists: "Unterrichtsstunden des Kurses". */
  readonly name: T;
  readonly hilfe?: T;
  readonly optionen?: readonly FactOption<T>[];
  /** What counts while nobody has answered; shown as assumed. */
  readonly annahme?: FactValue;
  /** Where it comes from: asked (the usual), the course, or computed. */
  readonly quelle?: 'nutzer' | 'kurs' | 'system';
  /** Health, residence status and the like: asked last, never kept. */
  readonly sensibel?: boolean;
  /** 1 easy … 3 needs papers. */
  readonly frage_aufwand?: number;
  /** Asked in spite of its assumption if this is true and it can still change something. */
  readonly fragen_wenn?: Condition<T>;
  /** Of numbers: what is counted, e.g. "Jahre"; shown behind the field. */
  readonly einheit?: T;
}

export interface FactOption<T> {
  readonly wert: string;
  readonly text: T;
}

/** Facts by name. */
export type Facts<T> = Readonly<Record<string, Fact<T>>>;

/** What is known: a value, or null = "weiß ich nicht", which also switches the assumption off. Absent = not answered. */
export type Answers = Readonly<Record<string, FactValue | null>>;
