import type { ProgrammeVersion } from './programme.ts';

/** Whether two versions differ in their words alone, and in the day on which somebody looked. */
export function sameMeaning(one: ProgrammeVersion, other: ProgrammeVersion): boolean {
  return meaningOf(one) === meaningOf(other);
}

/** Everything but words, as text in a fixed order. The end may be set by a later version, and the day of a look by a check. */
const meaningOf = ({ gueltig_bis: _end, geprueft: _checked, ...version }: ProgrammeVersion) =>
  JSON.stringify(wordless(version));

function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // Words in all voices: only whether there are some is meant.
  if ('de' in value && 'einfach' in value) return 'words';
  return Object.fromEntries(entries.map(([key, part]) => [key, wordless(part)]));
}
