import type { ProgrammeVersion } from '../programme.ts';

/** A version whose cases are asked on or after its first day: before it, none of them could come out as wanted. */
export function withCasesFrom(version: ProgrammeVersion): ProgrammeVersion {
  const { gueltig_von, faelle } = version;
  return {
    ...version,
    faelle: faelle.map((one) =>
      one.stichtag < gueltig_von ? { ...one, stichtag: gueltig_von } : one,
    ),
  };
}
