import { isOccupationCode } from '../../model/occupation-code.ts';
import { spanDays } from '../../model/run-dates.ts';
import { isHtml, textToHtml } from '../../model/text-to-html.ts';
import { UPGRADING_LEVELS, type UpgradingLevel } from '../../tables.ts';
import type { RecordProblems } from '../problems.ts';
import type { ContactRecord, OfferRecord, RunRecord } from '../record.ts';
import { GOAL_WORDS, KINDS, LANGUAGE_WORDS, LEVEL_WORDS, TRUTH_WORDS } from './choices.ts';
import { COLUMNS } from './columns.ts';
import type { Heading } from './heading.ts';
import { readTableRun } from './read-run.ts';
import type { RowValues } from './row-values.ts';

export type ReadRows =
  | { readonly kind: 'offer'; readonly offer: OfferRecord }
  | {
      readonly kind: 'rejected';
      readonly field: string;
      readonly reason: string;
      /** What could be read nevertheless; absent where it is nothing. */
      readonly offer?: OfferRecord;
    };

/** One offer from the rows of a course key: what the first row says about the course counts, each row may add a run. */
export function readTableOffer(
  key: string,
  rows: readonly RowValues[],
  problems: RecordProblems,
  keyColumn: Heading['key'],
): ReadRows {
  const first = rows[0];
  const title = first?.line1('title') ?? null;
  const wrong = whatIsMissing(key, title, keyColumn);
  if (first === undefined)
    return { kind: 'rejected', field: COLUMNS[keyColumn][0], reason: MISSING[keyColumn] };
  const runs = readRuns(key, rows, problems, keyColumn);
  const description = first.text('description');
  const certificates = first.list('certificates');
  const span = runs[0] === undefined ? null : spanDays(runs[0].startsOn, runs[0].endsOn);
  const offer: OfferRecord = {
    key,
    kind: first.choice('kind', KINDS) ?? 'course',
    title: title ?? '',
    subtitle: first.line1('subtitle'),
    descriptionHtml: (isHtml(description) ? description : textToHtml(description)) || null,
    requirements: first.line1('requirements'),
    audience: first.line1('targets'),
    topics: first.list('topics'),
    categories: [],
    keywords: first.list('keywords'),
    targets: first.list('targets'),
    funding: first.list('funding'),
    fundingText: first.line1('fundingText'),
    fundingGoal: first.choice('fundingGoal', GOAL_WORDS),
    upgradingLevel: levelOf(first.count('upgradingLevel', 1, 3)),
    mandatoryTraining: truthOf(first.choice('mandatoryTraining', TRUTH_WORDS)),
    learningAim: first.text('learningAim') || null,
    occupations: first.list('occupations').filter(isOccupationCode),
    teacherProfile: first.text('teacherProfile') || null,
    cancelTerms: first.text('cancelTerms') || null,
    certificates,
    certificateText: certificates.join(', ') || null,
    languages: first.choices('languages', LANGUAGE_WORDS),
    languageLevel: first.choice('languageLevel', LEVEL_WORDS),
    durationDays: first.count('durationDays', 1, 2_000) ?? span,
    teachingUnits: readUnits(first),
    durationText: first.line1('durationText'),
    access: {},
    url: first.url('url'),
    contact: readContact(first),
    runs,
  };
  return wrong === null ? { kind: 'offer', offer } : { kind: 'rejected', ...wrong, offer };
}

const MISSING: Readonly<Record<Heading['key'], string>> = {
  courseKey: 'Der Kurs-Schlüssel fehlt: Ohne ihn kann der Kurs später nicht wiedererkannt werden.',
  number: 'Die Kursnummer fehlt: Ohne sie kann der Kurs später nicht wiedererkannt werden.',
  title: 'Der Titel fehlt.',
};

function whatIsMissing(
  key: string,
  title: string | null,
  keyColumn: Heading['key'],
): { readonly field: string; readonly reason: string } | null {
  if (key === '') return { field: COLUMNS[keyColumn][0], reason: MISSING[keyColumn] };
  if (key.length > 255)
    return {
      field: COLUMNS[keyColumn][0],
      reason: 'Woran der Kurs wiedererkannt wird, ist länger als 255 Zeichen.',
    };
  return title === null ? { field: 'titel', reason: 'Der Titel fehlt.' } : null;
}

function readRuns(
  key: string,
  rows: readonly RowValues[],
  problems: RecordProblems,
  keyColumn: Heading['key'],
): RunRecord[] {
  const runs = new Map<string, RunRecord>();
  for (const row of rows) {
    const run = readTableRun(row, key, keyColumn !== 'number');
    if (run === null) continue;
    if (runs.has(run.key)) {
      problems.add(
        'termin_schluessel',
        `Der Termin „${run.key}“ kommt in diesem Kurs mehrfach vor; der spätere wurde ausgelassen.`,
        row.line,
      );
    } else runs.set(run.key, run);
  }
  return [...runs.values()];
}

function readUnits(row: RowValues): number | null {
  const text = row.text('teachingUnits').replace(',', '.');
  if (text === '') return null;
  const units = Number(text);
  if (units > 0 && units < 100_000) return Math.round(units * 10) / 10;
  row.remark('teachingUnits', 'Die Zahl der Unterrichtseinheiten ist keine Zahl.');
  return null;
}

function levelOf(level: number | null): UpgradingLevel | null {
  return UPGRADING_LEVELS.find((known) => known === level) ?? null;
}

function truthOf(word: 'yes' | 'no' | null): boolean | null {
  return word === null ? null : word === 'yes';
}

function readContact(row: RowValues): ContactRecord | null {
  const name = row.line1('contactName');
  const phone = row.line1('contactPhone');
  const email = row.line1('contactEmail');
  if (name === null && phone === null && email === null) return null;
  return { name, role: null, phone, email, url: null, hours: null };
}
