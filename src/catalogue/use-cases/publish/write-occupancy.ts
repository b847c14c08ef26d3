import { quoted, RecordProblems } from '../../exchange/problems.ts';
import type { DeliveryProblem, ParsedRecord } from '../../exchange/record.ts';
import { remarkOnSeats } from '../../exchange/vhs/seat-remarks.ts';
import { changedSeats } from '../../model/changed-seats.ts';
import { lockNamedOffers } from '../../queries/delivery-delta.ts';
import {
  findSeats,
  type NewSeats,
  type RunSeats,
  writeSeats,
} from '../../queries/delivery-occupancy.ts';
import type { BatchContext } from './batch-context.ts';
import { editedByHand } from './edited-by-hand.ts';

export type OccupancyRecord = Extract<ParsedRecord, { kind: 'occupancy' }>;

/**
 * Writes how many people runs have, as a source tells between two full deliveries. Runs that are not there are a remark; a course that
 * was edited by hand stays as it is.
 */
export async function writeOccupancy(
  context: BatchContext,
  records: readonly OccupancyRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const { trx, stamp, tally, delta } = context;
  const found = new RunsByName(await seatsOf(context, records));
  const offers = await lockNamedOffers(trx, stamp.sourceId, found.offerKeys());
  const editedTitles = new Map(
    offers.filter((offer) => offer.is_edited).map(({ key, title }) => [key, title]),
  );
  const rows = new Map<string, NewSeats>();
  const touched = new Set<string>();
  for (const record of records) {
    tally.warn(record.warnings);
    const run = found.take(record);
    const editedTitle = run === undefined ? undefined : editedTitles.get(run.offerKey);
    if (run === undefined || editedTitle !== undefined) {
      tally.unchanged += 1;
      tally.warn([run === undefined ? notThere(record) : editedByHand(record, editedTitle ?? '')]);
      continue;
    }
    const { occupancy, doubt } = changedSeats(run, record.counts);
    const problems = new RecordProblems(record.record, record.line);
    remarkOnSeats(doubt, COUNT_FIELDS, problems);
    tally.warn(problems.list);
    if (isSame(run, occupancy)) tally.unchanged += 1;
    else {
      rows.set(run.id, { id: run.id, ...occupancy });
      touched.add(run.offerKey);
      delta.countUpdated(run.offerKey, tally);
    }
  }
  await writeSeats(trx, stamp, [...rows.values()], [...touched]);
}

const COUNT_FIELDS = { current: 'aktuelle_teilnehmerzahl', min: 'minimale_teilnehmerzahl' };

/** The runs that these records may mean. */
export function seatsOf(
  { trx, stamp }: BatchContext,
  records: readonly OccupancyRecord[],
): Promise<readonly RunSeats[]> {
  return findSeats(
    trx,
    stamp.sourceId,
    records.flatMap(({ key }) => key ?? []),
    records.flatMap(({ key, number }) => (key === null && number !== null ? number : [])),
  );
}

/** Finds the run of a record by key or, where it has none, by a number that only one run has. */
export class RunsByName {
  private readonly byKey = new Map<string, RunSeats>();
  private readonly byNumber = new Map<string, RunSeats | null>();

  constructor(runs: readonly RunSeats[]) {
    for (const run of runs) {
      this.byKey.set(run.key, run);
      if (run.number === null) continue;
      this.byNumber.set(run.number, this.byNumber.has(run.number) ? null : run);
    }
  }

  take({ key, number }: OccupancyRecord): RunSeats | undefined {
    if (key !== null) return this.byKey.get(key);
    return number === null ? undefined : (this.byNumber.get(number) ?? undefined);
  }

  offerKeys(): string[] {
    return [...new Set([...this.byKey.values()].map(({ offerKey }) => offerKey))];
  }
}

function isSame(run: RunSeats, next: Omit<NewSeats, 'id'>): boolean {
  return (
    run.min === next.min &&
    run.max === next.max &&
    run.free === next.free &&
    run.status === next.status
  );
}

function notThere({ record, line, key, number }: OccupancyRecord): DeliveryProblem {
  return {
    record,
    line,
    field: key === null ? 'nummer' : 'guid',
    reason: `${quoted(key ?? number ?? '')} steht nicht im Bestand: Die Belegung wurde nicht übernommen. Neue Kurse kommen mit der nächsten vollständigen Lieferung.`,
  };
}
