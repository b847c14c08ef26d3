import { OfferQuerySchema, openCatalogueIndex } from '../catalogue/index.ts';
import { openPlaces } from '../network/index.ts';
import { localDate } from '../platform/clock.ts';
import type { Command } from './command.ts';

/** Parameters that are allowed beside those of the query. */
const ALSO_ALLOWED = new Set(['explain']);

export const searchCommand: Command = {
  name: 'search',
  usage: "'QUERY STRING'",
  async run(args, { db, pool, log, now, network }) {
    const [text, ...more] = args;
    if (text === undefined || more.length > 0) {
      return { exitCode: 2, messages: ["Aufruf: search 'q=schweißen&near=46483&km=10'"] };
    }
    const read = readQuery(text);
    if (!read.success) return { exitCode: 1, messages: read.reasons };
    const { query } = read;
    const places = await openPlaces(db, network);
    const place = query.near === undefined ? null : places.find(query.near);
    if (query.near !== undefined && place === null) {
      return { exitCode: 1, messages: [`near: Den Ort „${query.near}“ kennt das Netzwerk nicht.`] };
    }
    const { index, refresh } = openCatalogueIndex({ db, pool, log, clock: { now: () => now } });
    await refresh();
    const centre = place === null ? null : { lat: place.lat, lon: place.lon, label: place.label };
    const explain = new URLSearchParams(text).get('explain') === '1';
    return { exitCode: 0, output: index.search({ query, centre, today: localDate(now), explain }) };
  },
};

function readQuery(text: string) {
  const params = new URLSearchParams(text);
  const given: Record<string, string[]> = {};
  const reasons: string[] = [];
  for (const name of new Set(params.keys())) {
    if (name in OfferQuerySchema.unwrap().shape) given[name] = params.getAll(name);
    else if (!ALSO_ALLOWED.has(name)) reasons.push(`Den Parameter „${name}“ gibt es nicht.`);
  }
  const parsed = OfferQuerySchema.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    reasons.push(
      `${String(issue.path[0])}: „${given[String(issue.path[0])]?.join(', ') ?? ''}“ ist nicht erlaubt.`,
    );
  }
  return parsed.success && reasons.length === 0
    ? { success: true as const, query: parsed.data }
    : { success: false as const, reasons };
}
