import type { Kysely } from 'kysely';
import type {
  DeliveryProblem,
  OfferRecord,
  ParsedRecord,
  RunRecord,
} from '../../exchange/record.ts';
import { noteKeys } from '../../queries/delivery-keys.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { BatchContext } from './batch-context.ts';

type OfferParsed = Extract<ParsedRecord, { kind: 'offer' }>;

/** The offers among the records; one whose key the delivery had before is rejected, as is everything that its adapter rejected. */
export async function withoutRepeatedKeys(
  { trx, tally }: BatchContext,
  records: readonly ParsedRecord[],
): Promise<OfferParsed[]> {
  const byKey = new Map<string, OfferParsed>();
  const repeated: OfferParsed[] = [];
  for (const parsed of records) {
    if (parsed.kind === 'rejected') tally.reject(parsed.problems);
    if (parsed.kind !== 'offer') continue;
    if (byKey.has(parsed.offer.key)) repeated.push(parsed);
    else byKey.set(parsed.offer.key, parsed);
  }
  const isNew = await noteKeys(trx, 'delivered_offer', [...byKey.keys()]);
  for (const [key, parsed] of byKey) if (!isNew.has(key)) repeated.push(parsed);
  for (const { record, line, offer } of repeated) {
    tally.reject([
      {
        record,
        line,
        field: 'key',
        reason: `Der Schlüssel „${offer.key.slice(0, 80)}“ kommt in der Datei schon vor; dieser Datensatz wurde nicht übernommen.`,
      },
    ]);
  }
  const fresh = [...byKey.values()].filter(({ offer }) => isNew.has(offer.key));
  return withoutRepeatedRuns(trx, fresh);
}

/** Drops runs whose key another offer of the delivery already has. */
async function withoutRepeatedRuns(
  trx: Kysely<CatalogueTables>,
  offers: readonly OfferParsed[],
): Promise<OfferParsed[]> {
  const owners = new Map<string, RunRecord>();
  for (const { offer } of offers)
    for (const run of offer.runs) if (!owners.has(run.key)) owners.set(run.key, run);
  const isNew = await noteKeys(trx, 'delivered_run', [...owners.keys()]);
  return offers.map((parsed) => {
    const isKept = (run: RunRecord): boolean => isNew.has(run.key) && owners.get(run.key) === run;
    const dropped = parsed.offer.runs.filter((run) => !isKept(run));
    if (dropped.length === 0) return parsed;
    const offer: OfferRecord = { ...parsed.offer, runs: parsed.offer.runs.filter(isKept) };
    const warnings: DeliveryProblem[] = dropped.map((run) => ({
      record: parsed.record,
      line: parsed.line,
      field: 'run',
      reason: `Der Termin „${run.key.slice(0, 80)}“ kommt in der Datei schon vor; er wurde hier ausgelassen.`,
    }));
    return { ...parsed, offer, warnings: [...parsed.warnings, ...warnings] };
  });
}
