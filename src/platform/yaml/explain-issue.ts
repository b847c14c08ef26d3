import type { z } from 'zod';

export interface ExplainedIssue {
  readonly path: readonly PropertyKey[];
  /** What stands there and what is allowed, in German, as a whole sentence. */
  readonly sentence: string;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Eintrag mit Feldern',
  record: 'ein Eintrag mit Feldern',
  date: 'ein Datum',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'eine E-Mail-Adresse',
  url: 'eine Adresse mit https://',
  date: 'ein Datum wie 2027-01-11',
  datetime: 'ein Zeitpunkt wie 2027-01-11T08:00:00Z',
};

/** What a schema says of a field that is not there. */
const MISSING: readonly string[] = ['invalid_type', 'invalid_value'];

/** Puts an issue of a schema into German sentences; unknown keys give one sentence each. */
export function explainIssue(issue: z.core.$ZodIssue): ExplainedIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      sentence: `Das Feld „${key}“ ist hier nicht vorgesehen. Bitte entfernen oder die Schreibweise prüfen.`,
    }));
  }
  const meant = issue.code === 'invalid_union' ? meantBranch(issue) : undefined;
  if (meant !== undefined) {
    return meant
      .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
      .flatMap(explainIssue);
  }
  const allowed = allowedValue(issue);
  if (issue.input === undefined && MISSING.includes(issue.code)) {
    return [{ path: issue.path, sentence: `Die Angabe fehlt. Erlaubt ist: ${allowed}.` }];
  }
  return [
    { path: issue.path, sentence: `Der Wert ist ${shown(issue.input)}. Erlaubt ist: ${allowed}.` },
  ];
}

function allowedValue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_format':
      return FORMATS[issue.format] ?? ownWords(issue) ?? `das Muster ${issue.pattern}`;
    case 'too_small':
      return `${issue.exact ? 'genau' : 'mindestens'} ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `${issue.exact ? 'genau' : 'höchstens'} ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_union':
      return unionOf(issue);
    case 'custom':
      return issue.message.replace(/\.$/, '');
    case 'not_multiple_of':
      return `ein Vielfaches von ${issue.divisor}`;
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues[0] ? allowedValue(issue.issues[0]) : 'ein anderer Wert';
    case 'unrecognized_keys':
      return 'ein Eintrag ohne unbekannte Felder';
  }
}

/** What the schema itself says of the pattern; zod's own words begin in English. */
const ownWords = (issue: z.core.$ZodIssueInvalidStringFormat): string | null =>
  issue.message.startsWith('Invalid') ? null : issue.message;

/**
 * The branch that the editor meant, if an entry with fields fits one kind of entry better than all others: fewest fields missing or
 * not known there.
 */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  const isEntry =
    typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input);
  if (!isEntry) return undefined;
  const ranked = issue.errors
    .map((branch) => ({ branch, strangeness: strangeness(branch) }))
    .sort((one, other) => one.strangeness - other.strangeness);
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  return second === undefined || first.strangeness < second.strangeness ? first.branch : undefined;
}

const strangeness = (branch: readonly z.core.$ZodIssue[]): number =>
  branch
    .map((issue) => {
      if (issue.code === 'unrecognized_keys' && issue.path.length === 0) return issue.keys.length;
      if (issue.code !== 'invalid_type') return 0;
      return issue.path.length === 0
        ? 100
        : Number(issue.path.length === 1 && issue.input === undefined);
    })
    .reduce((sum, count) => sum + count, 0);

function unionOf(issue: z.core.$ZodIssueInvalidUnion): string {
  const choices = issue.errors.map((branch) => {
    const first = branch[0];
    if (!first) return '';
    const allowed = allowedValue(first);
    return first.path.length > 0 ? `${allowed} bei ${first.path.map(String).join('.')}` : allowed;
  });
  return [...new Set(choices.filter((choice) => choice !== ''))].join(' oder ');
}

const unitOf = (origin: string): string =>
  origin === 'string' ? ' Zeichen' : origin === 'array' ? ' Einträge' : '';

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined) return 'leer';
  return `„${text.length > 80 ? `${text.slice(0, 80)}…` : text}“`;
}
