import { type TitleMeaning, titleMeaning } from '../../model/twins/title-meaning.ts';
import type { TwinFacts, TwinRun } from '../../model/twins/twin-facts.ts';
import type { TwinOfferRow, TwinRunRow } from '../../queries/twins/twin-rows.ts';
import { fold } from '../../search/text/fold.ts';
import { titleWords } from './title-words.ts';

/** Shorter numbers are counted by every provider from the beginning. */
const SHORTEST_NUMBER = 4;
const STREET = /stra(?:ss|ß)e|str\.?(?=\s|\d|$)/giu;

/** What is compared of an offer, from its rows. `sketch` as `sketchOf` makes it. */
export function readFacts(row: TwinOfferRow, sketch: readonly number[]): TwinFacts {
  const numbers = new Set(row.runs.flatMap(({ number }) => numberOf(number)));
  const towns = new Set(row.runs.flatMap(({ place }) => (place === null ? [] : [place])));
  return {
    offerId: row.id,
    memberId: row.memberId,
    kind: row.kind,
    title: readTitle(row.title, numbers),
    townWords: new Set([...towns].flatMap((town) => titleWords(town).map(({ stem }) => stem))),
    numbers,
    page: pageOf(row.url),
    units: row.units,
    sketch,
    runs: row.runs.map(runOf),
  };
}

/** What a title says; `numbers` as they are in `TwinFacts`. */
export function readTitle(title: string, numbers: ReadonlySet<string> = new Set()): TitleMeaning {
  return titleMeaning(titleWords(title), numbers);
}

function runOf(run: TwinRunRow): TwinRun {
  const isOnline = run.format === 'online' || run.format === 'selfpaced';
  const street = run.street === null ? null : squeezed(run.street.replace(STREET, 'str'));
  return {
    isOnline: run.format === 'unknown' ? null : isOnline,
    startsOn: run.startsOn,
    startsAt: run.startsAt,
    times: run.times,
    town: isOnline || run.place === null ? null : squeezed(run.place),
    address: isOnline || !street ? null : `${run.postalCode ?? ''} ${street}`,
  };
}

function numberOf(number: string | null): string[] {
  const plain = squeezed(number ?? '');
  return plain.length >= SHORTEST_NUMBER && /\d/.test(plain) ? [plain] : [];
}

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** A page of its own: not the provider's first one. */
function pageOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/\/+$/, '');
  if (path === '' && search === '') return null;
  return `${host.replace(/^www\./, '')}${path}${search}`.toLowerCase();
}
