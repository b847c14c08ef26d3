import { quoted } from '../problems.ts';
import { AmbSchema } from './amb-schema.ts';

/** Rules that are named for one record; whoever breaks more of them mends these first. */
const MOST_COMPLAINTS = 20;

export interface Complaint {
  /** Where in the record: `learningResourceType[0].id`. */
  readonly field: string;
  readonly reason: string;
}

/** What a record breaks of the profile's rules; an empty list if nothing. */
export function complaintsAbout(record: object): Complaint[] {
  const result = AmbSchema.safeParse(record);
  if (result.success) return [];
  return result.error.issues.slice(0, MOST_COMPLAINTS).map((issue) => {
    const field = fieldOf(issue.path);
    const keyReason = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
    const value = scalarAt(record, issue.path);
    const reason =
      keyReason === undefined ? issue.message : `${quoted(String(issue.path.at(-1)))} ${keyReason}`;
    return { field, reason: value === null ? reason : `${quoted(value)} passt nicht. ${reason}` };
  });
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

/** The value a complaint is about, if it can be quoted. */
function scalarAt(record: object, path: readonly PropertyKey[]): string | null {
  let value: unknown = record;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}
