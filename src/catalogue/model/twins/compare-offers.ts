import { compareRuns, type RunLikeness } from './compare-runs.ts';
import { compareTitles, type TitleLikeness } from './compare-titles.ts';
import { sharedText } from './sketch.ts';
import type { TwinFacts } from './twin-facts.ts';

/** What speaks for it that two offers are one course, in the order in which it is told. */
export const TWIN_REASONS = [
  'title',
  'similar_title',
  'number',
  'start',
  'place',
  'text',
  'page',
] as const;
export type TwinReason = (typeof TWIN_REASONS)[number];
/** `duplicate`: the same course twice; `variant`: the same course at another time, in another place or form. */
export const TWIN_KINDS = ['duplicate', 'variant'] as const;
export type TwinKind = (typeof TWIN_KINDS)[number];

export interface Twinship {
  readonly kind: TwinKind;
  readonly reasons: readonly TwinReason[];
  /** From 1 to 100: the greater, the surer. Orders what people are asked about; decides nothing. */
  readonly strength: number;
}

const WEIGHTS: Readonly<Record<TwinReason, number>> = {
  title: 40,
  similar_title: 20,
  number: 20,
  start: 20,
  place: 10,
  text: 20,
  page: 10,
};

/** Shares of a text from which it speaks for one course, and below which it speaks against it. */
const SAME_TEXT = 0.75;
const ALIKE_TEXT = 0.5;
const OTHER_TEXT = 0.3;
/** Courses of the same title whose hours differ by more are not one course twice. */
const MOST_UNITS_RATIO = 1.5;

interface Evidence {
  readonly title: Exclude<TitleLikeness, 'other'>;
  readonly runs: RunLikeness;
  /** Null = not known. */
  readonly text: number | null;
  readonly isSameNumber: boolean;
  /** Both have numbers, and none in common: whoever gives them counts two. */
  readonly haveOtherNumbers: boolean;
  readonly isSamePage: boolean;
  readonly haveOtherUnits: boolean;
  /** Whether the title is a single word, under which many things may be taught. */
  readonly isShortTitle: boolean;
}

/** How two published offers are related, or null if nothing says that they are. Decides nothing: people are asked. */
export function compareOffers(one: TwinFacts, other: TwinFacts): Twinship | null {
  if (one.kind !== other.kind) return null;
  const towns = new Set([...one.townWords, ...other.townWords]);
  const title = compareTitles(one.title, other.title, towns);
  if (title === 'other') return null;
  const isSameNumber = [...one.numbers].some((number) => other.numbers.has(number));
  const evidence: Evidence = {
    title,
    runs: compareRuns(one, other),
    text: sharedText(one.sketch, other.sketch),
    isSameNumber,
    haveOtherNumbers: !isSameNumber && one.numbers.size > 0 && other.numbers.size > 0,
    isSamePage: one.page !== null && one.page === other.page,
    haveOtherUnits: haveOtherUnits(one.units, other.units),
    isShortTitle: one.title.words.length + one.title.marks.length < 2,
  };
  const kind = one.memberId === other.memberId ? kindWithin(evidence) : kindAcross(evidence);
  if (kind === null) return null;
  const reasons = reasonsOf(evidence);
  const strength = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return { kind, reasons, strength: Math.min(100, strength) };
}

/** Of one member: it has delivered a course twice, or gives it in several forms. */
function kindWithin(evidence: Evidence): TwinKind | null {
  const { title, runs, isSameNumber, haveOtherUnits, isShortTitle } = evidence;
  const isOneForm = !evidence.haveOtherNumbers && !haveOtherUnits;
  const text = evidence.text ?? ALIKE_TEXT;
  if (title !== 'same') {
    const isAlike = isSameNumber ? runs.kind !== 'other' : runs.kind === 'same';
    if (isAlike && isOneForm && text >= ALIKE_TEXT) return 'duplicate';
    return title === 'close' && (evidence.text ?? 0) >= SAME_TEXT ? 'variant' : null;
  }
  const isDoubtful = text < OTHER_TEXT && (isShortTitle || haveOtherUnits);
  if (isDoubtful && !isSameNumber) return null;
  const isOnce = runs.kind === 'same' || (runs.kind !== 'other' && text >= ALIKE_TEXT);
  return isOneForm && (isOnce || (isSameNumber && runs.kind !== 'other')) ? 'duplicate' : 'variant';
}

/** Of two members: both may well give a course of the same name, so more than the name has to be the same. */
function kindAcross(evidence: Evidence): TwinKind | null {
  const { title, runs, isSameNumber, isSamePage, haveOtherUnits } = evidence;
  const text = evidence.text ?? 0;
  const isSameRun = runs.kind === 'same' && !haveOtherUnits;
  if (title !== 'same') {
    const isSameRoom = runs.isSamePlace && runs.isSameTime;
    const isSupported = text >= SAME_TEXT || isSamePage || (isSameRoom && text >= ALIKE_TEXT);
    return isSameRun && isSupported ? 'duplicate' : null;
  }
  const isSupported = text >= ALIKE_TEXT || isSameNumber || isSamePage;
  if (isSameRun && (isSupported || runs.isSamePlace)) return 'duplicate';
  return text >= SAME_TEXT || isSamePage ? 'variant' : null;
}

function reasonsOf({ title, runs, text, isSameNumber, isSamePage }: Evidence): TwinReason[] {
  const found: readonly (TwinReason | false)[] = [
    title === 'same' ? 'title' : 'similar_title',
    isSameNumber && 'number',
    runs.kind === 'same' && 'start',
    runs.isSamePlace && 'place',
    (text ?? 0) >= SAME_TEXT && 'text',
    isSamePage && 'page',
  ];
  return found.filter((reason) => reason !== false);
}

function haveOtherUnits(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false;
  return Math.max(one, other) / Math.min(one, other) > MOST_UNITS_RATIO;
}
