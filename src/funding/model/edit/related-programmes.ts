import { fieldsOf } from '../compare/shapes.ts';
import type { ProgrammeVersion } from '../programme.ts';

/** The programmes on whose results a version's own result or amounts depend. */
export function dependenciesOf({ regel, leistung }: ProgrammeVersion): readonly string[] {
  return [
    ...(regel.abhaengig_von ?? []),
    ...(regel.alternativ_zu ?? []),
    ...programmesIn([regel, leistung]),
  ];
}

function programmesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(programmesIn);
  return [...fieldsOf(value)].flatMap(([name, inner]) =>
    name === 'prog' && typeof inner === 'string' ? [inner] : programmesIn(inner),
  );
}

/**
 * All programmes that are needed to say whom a change of one of them concerns: those that depend on it, and what these depend on. The
 * others come out as before.
 */
export function relatedProgrammes(
  programmes: readonly ProgrammeVersion[],
  id: string,
): ReadonlySet<string> {
  const depending = grown(new Set([id]), (known) =>
    programmes
      .filter((version) => dependenciesOf(version).some((other) => known.has(other)))
      .map((version) => version.id),
  );
  return grown(depending, (known) =>
    programmes.filter((version) => known.has(version.id)).flatMap(dependenciesOf),
  );
}

function grown(
  start: ReadonlySet<string>,
  more: (known: ReadonlySet<string>) => readonly string[],
): ReadonlySet<string> {
  const next = new Set([...start, ...more(start)]);
  return next.size === start.size ? next : grown(next, more);
}
