import type { Condition, Leaf } from './condition.ts';
import type { Facts } from './fact.ts';
import type { Spoken } from './localized.ts';

/** A calendar day as ISO text. */
type Day = string;

/** What decides about one version of a programme: all that the evaluator and the browser need. */
export interface Programme<T> {
  /** Never changes and is never used again. */
  readonly id: string;
  readonly name: T;
  readonly kategorie: 'kern' | 'begleitend' | 'beendet';
  readonly zielgruppe: readonly ('person' | 'betrieb')[];
  readonly status: 'aktiv' | 'eingeschraenkt' | 'unsicher' | 'beendet';
  /** Both ends included. */
  readonly gueltig_von: Day;
  readonly gueltig_bis?: Day;
  readonly anspruch: 'muss' | 'soll' | 'kann' | 'wettbewerb' | 'gesetz';
  readonly recht: readonly string[];
  /** Keys of offices. */
  readonly stelle: readonly string[];
  /** The first whose `wenn` is true counts; an unknown `wenn` means all of `stelle`. */
  readonly zustaendig?: readonly Competence<T>[];
  readonly antrag?: Application<T>;
  readonly kombi?: {
    readonly mit?: readonly string[];
    readonly nicht_mit?: readonly string[];
    readonly hinweis?: T;
  };
  readonly leistung: readonly Benefit<T>[];
  readonly regel: Rule<T>;
  /** Keys of papers to bring (`papers.yaml`). */
  readonly unterlagen?: readonly string[];
  /** `wer` and `was` stand on the programme's own page only and are left out of what the browser gets. */
  readonly text: {
    readonly kurz: T;
    readonly wer?: T;
    readonly was?: T;
    readonly so_gehts?: T;
    readonly achtung?: T;
  };
  /** Of an ended programme: what there is instead. */
  readonly stattdessen?: readonly string[];
  /** Day on which somebody looked. */
  readonly geprueft: Day;
  /** `niedrig` is never shown as likely. */
  readonly vertrauen?: 'hoch' | 'mittel' | 'niedrig';
  /** Key of the catalogue's way of funding (`funding` in vocabularies.yaml) that offers state for it. */
  readonly merkmal?: string;
}

export interface Competence<T> {
  readonly wenn?: Condition<T>;
  readonly sonst?: true;
  readonly stelle: string;
  readonly norm?: string;
  readonly hinweis?: T;
}

export interface Application<T> {
  readonly reihenfolge?: T;
  /** The application must be in before this. */
  readonly vor?: 'kursbeginn' | 'ausbildungsbeginn' | 'gruendung' | 'vertragsabschluss' | 'kosten';
  readonly frist?: T;
  readonly hinweis?: T;
  /** Deadlines that can be computed backwards from `kurs.beginn`. */
  readonly fristen?: readonly {
    /** `beantragen`: apply at the office; `betrieb`: tell the employer. */
    readonly art: 'beantragen' | 'betrieb';
    /** Whole days before the start on which it must be done at the latest. */
    readonly tage_vor: number;
  }[];
}

export interface Rule<T> {
  readonly nie_wenn?: readonly Condition<T>[];
  readonly alle?: readonly Condition<T>[];
  readonly abhaengig_von?: readonly string[];
  readonly beraten_wenn?: readonly Condition<T>[];
  readonly immer_beraten?: T;
  readonly alternativ_zu?: readonly string[];
}

/** What is paid. Amounts are in euros in the data and whole cents after evaluation. */
export interface Benefit<T> {
  readonly art: string;
  readonly typ:
    | 'prozent'
    | 'prozent_gedeckelt'
    | 'staffel'
    | 'fest'
    | 'monatlich'
    | 'jaehrlich'
    | 'text';
  /**
   * Name of the figure in an answer (`zuschuss_eur`, `arbeitgeberanteil_prozent` …). Benefits of a programme with the same name
   * are added up. Without a name the sum is only told.
   */
  readonly ergebnis?: string;
  /** Who bears this part of the course price; parts without it are no part of the calculation of what a course costs. */
  readonly traegt?: 'foerderung' | 'betrieb' | 'person';
  /** Comes (back) only after the exam is passed. */
  readonly bei_bestehen?: true;
  /** Only if this is true; while it is unknown, the figure stays open. */
  readonly wenn?: Condition<T>;
  /** A fact, or the `ergebnis` of a benefit before this one. */
  readonly basis?: string;
  readonly prozent?: number;
  /** Instead of `prozent`: a fact, or the `ergebnis` of a benefit before this one, that says how many per cent. */
  readonly prozent_von?: string;
  /** The `ergebnis` of a benefit before this one that is taken off. */
  readonly abzueglich?: string;
  readonly basis_max?: number;
  readonly max_eur?: number;
  readonly max_gesamt_eur?: number;
  readonly betrag_eur?: number;
  readonly wert?: number;
  /** A fact that the amount is multiplied with. */
  readonly je?: string;
  /** "per child in need of care": told, not computed. */
  readonly je_text?: T;
  readonly nach?: string;
  readonly stufen?: readonly {
    readonly unter?: number;
    readonly ab?: number;
    readonly wert: number;
  }[];
  readonly abweichung?: readonly Deviation<T>[];
  readonly abzug_prozentpunkte?: PointsStep<T>;
  readonly zuschlag_prozentpunkte?: PointsStep<T>;
  readonly text?: T;
  /** The benefit as a noun, for lists of amounts: "Zuschuss zu den Kursgebühren". */
  readonly name: T;
  readonly norm?: string;
  readonly hinweis?: T;
}

/** Replaces the value of the steps. */
export interface Deviation<T> {
  readonly wenn: Condition<T>;
  readonly wert: number;
  readonly norm?: string;
  /** Another name of the figure in this case, e.g. `prozent_max` for "up to". */
  readonly ergebnis?: string;
}

/** Percentage points more or less; the result stays within the limits. */
export interface PointsStep<T> {
  readonly wenn: Leaf<T>;
  readonly punkte: number;
  readonly nicht_unter?: number;
  readonly nicht_ueber?: number;
  readonly norm?: string;
}

/** What editors know of a version besides: where it comes from, how sure it is, the cases that hold it. */
export interface ProgrammeVersion extends Programme<Spoken> {
  readonly ebene: 'bund' | 'land' | 'land_eu' | 'eu_bund' | 'bund_land';
  readonly quellen: readonly Source[];
  readonly vertrauen: 'hoch' | 'mittel' | 'niedrig';
  /** Why there is a gap between the version before and this one. */
  readonly luecke?: string;
  /** Why an ended programme has nothing in `stattdessen`. */
  readonly ohne_ersatz?: string;
  /** Known gaps, for editors. */
  readonly offen?: readonly string[];
  /** Cases of its own; at least one in which it comes out positive or asks for advice, and one in which it does not. */
  readonly faelle: readonly RuleCase[];
}

export interface Source {
  readonly titel: string;
  readonly url: string;
  /** Day, month or year of the text that was read, or "unbekannt". */
  readonly stand: string;
}

export interface RuleCase {
  readonly name: string;
  readonly stichtag: Day;
  readonly fakten: Readonly<Record<string, boolean | number | string | null>>;
  readonly status: 'applicable' | 'needs_advice' | 'not_applicable' | 'unknown';
  /** Figures that must come out so; names as in `ergebnis`. */
  readonly betraege?: Readonly<Record<string, number | null>>;
}

/** Somewhere to go: shown with address, opening and phone as far as they are known. */
export interface Office<T> {
  readonly name: T;
  readonly zustaendig?: T;
  readonly adresse?: string;
  readonly oeffnung?: T;
  readonly telefon?: string;
  readonly email?: string;
  readonly url?: string;
  readonly hinweis?: T;
}

/** Offices as editors know them. */
export interface OfficeEntry extends Office<Spoken> {
  readonly vertrauen: 'hoch' | 'mittel' | 'niedrig';
  readonly geprueft: Day;
  readonly quelle?: string;
}

/** Everything that a check goes by. Several versions of a programme may be in it. */
export interface RuleSet<T> {
  readonly facts: Facts<T>;
  readonly offices: Readonly<Record<string, Office<T>>>;
  /** Papers to bring, by key. */
  readonly papers: Readonly<Record<string, T>>;
  readonly programmes: readonly Programme<T>[];
  /** Funds of programmes, as far as the office has said something. */
  readonly lights?: Readonly<Record<string, BudgetLight>>;
}

/** The rules of a deployment with what only editors and pages of single programmes need. */
export interface RuleBook extends RuleSet<Spoken> {
  readonly offices: Readonly<Record<string, OfficeEntry>>;
  readonly programmes: readonly ProgrammeVersion[];
  readonly lights: Readonly<Record<string, BudgetLight>>;
  /** Released versions that no longer fit the files: left out, told to the office. */
  readonly unfit?: readonly VersionKey[];
}

/** A version by its programme and first day. */
export interface VersionKey {
  readonly programmeId: string;
  readonly validFrom: Day;
}

/** Funds of a programme; ends by itself 30 days after it was confirmed. */
export interface BudgetLight {
  readonly state: 'open' | 'used_up';
  readonly confirmedOn: Day;
}
