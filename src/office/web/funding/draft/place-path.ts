import type { draftPaths } from '../funding-paths.ts';
import { LIST_PLACES, TEXT_PLACES } from './part-fields.ts';

/** The page of a draft on which what stands at a place is changed. */
export function pathOfPlace(place: string, paths: ReturnType<typeof draftPaths>): string {
  const oneCase = /^faelle\.(\d+)/.exec(place)?.[1];
  if (oneCase !== undefined) return paths.case(oneCase);
  if (place.startsWith('faelle')) return paths.case('neu');
  const text = TEXT_PLACES.find((one) => place === one || place.startsWith(`${one}.`));
  if (text !== undefined) return paths.part(text);
  const list = LIST_PLACES.find((one) => place === one || place.startsWith(`${one}.`));
  if (list !== undefined) return paths.part(list);
  const condition =
    /^((?:regel\.(?:nie_wenn|alle|beraten_wenn)|leistung\.\d+\.wenn|leistung\.\d+\.abweichung\.\d+\.wenn)(?:\.(?:alle|eines|nicht|\d+))*)/.exec(
      place,
    )?.[1];
  if (condition !== undefined)
    return /^regel\.[a-z_]+$/.test(condition) ? paths.conditions : paths.condition(condition);
  const benefit = /^leistung\.\d+/.exec(place)?.[0];
  if (benefit !== undefined) return paths.part(benefit);
  if (place.startsWith('regel')) return paths.conditions;
  if (place.startsWith('antrag')) return paths.part('antrag');
  return paths.part(place.startsWith('quellen') ? 'quellen' : 'angaben');
}
