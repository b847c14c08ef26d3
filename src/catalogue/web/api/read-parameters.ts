import type { z } from 'zod';
import { editDistance } from '../../../platform/geo/edit-distance.ts';
import type { ProblemError } from './schemas/problem-schema.ts';

/** Parameters by name; a name given several times is a list. */
export type QueryParameters = Readonly<Record<string, string | readonly string[]>>;

export type ReadParameters<Query> =
  | { readonly kind: 'read'; readonly query: Query }
  | { readonly kind: 'refused'; readonly problems: readonly ProblemError[] };

/**
 * Checks parameters by a schema with one field each. Unknown names and wrong values are refused, each with its name, its value and
 * what would have been accepted.
 */
export function readParameters<Query>(
  parameters: QueryParameters,
  schema: z.ZodType<Query>,
  names: readonly string[],
): ReadParameters<Query> {
  const unknown = Object.keys(parameters).filter((name) => !names.includes(name));
  const parsed = schema.safeParse(parameters);
  const problems = [
    ...unknown.map((parameter) => unknownParameter(parameter, names)),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => wrongValue(issue, parameters))),
  ];
  return parsed.success && problems.length === 0
    ? { kind: 'read', query: parsed.data }
    : { kind: 'refused', problems };
}

function unknownParameter(parameter: string, names: readonly string[]): ProblemError {
  const [nearest] = names
    .map((name) => ({ name, distance: editDistance(parameter.toLowerCase(), name, 2) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance);
  return {
    parameter,
    value: null,
    reason:
      nearest === undefined
        ? 'There is no such parameter.'
        : `There is no such parameter; did you mean "${nearest.name}"?`,
    allowed: [...names],
  };
}

function wrongValue(issue: z.core.$ZodIssue, parameters: QueryParameters): ProblemError {
  const [parameter = '', place] = issue.path.map(String);
  const given = parameters[parameter];
  const values = given === undefined ? [] : typeof given === 'string' ? [given] : given;
  // The schema takes the last of repeated single values, and lists without repeated and empty ones.
  const listed = [...new Set(values.filter((value) => value !== ''))];
  const value = (place === undefined ? values.at(-1) : listed[Number(place)]) ?? null;
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
  return {
    parameter,
    value,
    reason: reasonOf(issue),
    ...(allowed === undefined ? {} : { allowed }),
  };
}

/** Our own messages of the schema are keys. */
const KEYS: Readonly<Record<string, string>> = {
  date: 'Expected a day that exists, as YYYY-MM-DD.',
  time: 'Expected a time of day, as HH:MM.',
};

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Expected one of: ${issue.values.join(', ')}.`;
    case 'invalid_type':
      return `Expected ${issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`}.`;
    case 'too_small':
      return `Expected at least ${issue.minimum}.`;
    case 'too_big':
      return `Expected at most ${issue.maximum}${UNITS[issue.origin] ?? ''}.`;
    default:
      return KEYS[issue.message] ?? `${issue.message}.`;
  }
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' values' };
