import { stableId } from '../../../platform/ids.ts';
import type { DeliveryProblem, OfferRecord, ParsedRecord } from '../../exchange/record.ts';
import { changesBetween } from '../../model/course-changes.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { liveCourse } from '../../model/live-course.ts';
import { findNamedRuns } from '../../queries/delivery-delta.ts';
import { publishedDocuments } from '../../queries/editing/published-documents.ts';
import type { DeliveryItemKind } from '../../tables.ts';
import type { BatchContext } from './batch-context.ts';
import type { DeliveryObserver, ObservedItem } from './delivery-observer.ts';
import type { ResolvedOffer } from './resolve-offer.ts';
import { type RejectedOffer, rejectedKey, tryOutRejected } from './try-out-rejected.ts';
import { RunsByName, seatsOf } from './write-occupancy.ts';

interface Decided {
  readonly one: ResolvedOffer;
  readonly kind: DeliveryItemKind;
}

/** Follows one batch for an observer: what was online before, what is after, which remarks belong to which record. */
export class BatchWatch {
  readonly before = new Map<string, CourseDocument>();
  /** What the delivery wants of courses that it leaves alone. */
  readonly wanted = new Map<string, CourseDocument>();
  private readonly context: BatchContext;
  private readonly observer: DeliveryObserver;
  private readonly records: readonly ParsedRecord[];
  private readonly decided: Decided[] = [];
  private readonly rejected: DeliveryProblem[] = [];
  private readonly remarks: DeliveryProblem[] = [];
  /** Courses of which a delta names single runs: id to record. */
  private touched = new Map<string, { readonly record: number; readonly line: number | null }>();

  private constructor(
    context: BatchContext,
    observer: DeliveryObserver,
    records: readonly ParsedRecord[],
  ) {
    this.context = context;
    this.observer = observer;
    this.records = records;
    context.tally.onReject = (problems) => this.rejected.push(...problems);
    context.tally.onWarn = (problems) => this.remarks.push(...problems);
  }

  /** Null where nobody observes. Call it before anything of the batch is written. */
  static async begin(
    context: BatchContext,
    records: readonly ParsedRecord[],
  ): Promise<BatchWatch | null> {
    if (context.observer === null) return null;
    const watch = new BatchWatch(context, context.observer, records);
    await watch.rememberTouched();
    return watch;
  }

  decide(one: ResolvedOffer, kind: DeliveryItemKind): void {
    this.decided.push({ one, kind });
  }

  offerId(key: string): string {
    const { source } = this.context;
    return stableId(source.memberId, source.key, key);
  }

  /** Reads what is online of courses before they are written. */
  async remember(offers: readonly ResolvedOffer[]): Promise<void> {
    const ids = offers
      .map(({ offer }) => this.offerId(offer.key))
      .filter((id) => !this.before.has(id));
    for (const [id, document] of await publishedDocuments(this.context.trx, ids))
      this.before.set(id, document);
  }

  /** Tells the observer what became of the batch. */
  async end(): Promise<void> {
    const { context } = this;
    const { tally, trx } = context;
    const ids = this.decided
      .filter(({ kind }) => kind === 'changed')
      .map(({ one }) => this.offerId(one.offer.key));
    const after = await publishedDocuments(trx, [...new Set([...ids, ...this.touched.keys()])]);
    const remarks = byRecord(this.remarks);
    const items: ObservedItem[] = [];
    for (const { one, kind } of this.decided) {
      const item = this.itemOf(one, kind, after, remarks.get(one.record) ?? []);
      remarks.delete(one.record);
      if (isHeld(item)) tally.held += 1;
      items.push(item);
    }
    await tryOutRejected(context, this, this.offersAmongRejected());
    items.push(...this.touchedItems(after, remarks), ...this.rejectedItems());
    for (const [record, problems] of remarks) items.push(remarkAlone(record, problems));
    await this.observer.note(items, tally.records);
  }

  private async rememberTouched(): Promise<void> {
    const { trx, stamp } = this.context;
    for (const record of this.records) {
      if (record.kind === 'runs') this.touched.set(this.offerId(record.offerKey), record);
    }
    const withdrawn = this.records.filter((record) => record.kind === 'withdrawn');
    if (withdrawn.length > 0) {
      const byKey = new Map(withdrawn.map((record) => [record.key, record]));
      for (const run of await findNamedRuns(trx, stamp.sourceId, [...byKey.keys()])) {
        const record = byKey.get(run.key);
        if (record !== undefined) this.touched.set(this.offerId(run.offer_key), record);
      }
    }
    const counted = this.records.filter((record) => record.kind === 'occupancy');
    if (counted.length > 0) {
      const runs = new RunsByName(await seatsOf(this.context, counted));
      for (const record of counted) {
        const run = runs.take(record);
        if (run !== undefined) this.touched.set(this.offerId(run.offerKey), record);
      }
    }
    const found = await publishedDocuments(trx, [...this.touched.keys()]);
    for (const [id, document] of found) this.before.set(id, document);
  }

  private itemOf(
    one: ResolvedOffer,
    decided: DeliveryItemKind,
    after: ReadonlyMap<string, CourseDocument>,
    problems: readonly DeliveryProblem[],
  ): ObservedItem {
    const offerId = this.offerId(one.offer.key);
    const old = this.before.get(offerId) ?? null;
    const next = this.wanted.get(offerId) ?? after.get(offerId) ?? null;
    const isSame = old !== null && next !== null && changesBetween(old, next).length === 0;
    const kind = decided === 'kept' && isSame ? 'unchanged' : decided;
    const isShown = (kind === 'changed' || kind === 'kept') && old !== null && next !== null;
    return {
      kind,
      record: one.record,
      line: one.line,
      key: one.offer.key,
      title: one.offer.title,
      offerId,
      before: isShown ? old : null,
      after: isShown ? next : null,
      problems: kind === 'unchanged' && decided === 'kept' ? [] : problems,
      raw: null,
    };
  }

  private touchedItems(
    after: ReadonlyMap<string, CourseDocument>,
    remarks: Map<number, DeliveryProblem[]>,
  ): ObservedItem[] {
    const stated = new Set(this.decided.map(({ one }) => this.offerId(one.offer.key)));
    return [...this.touched].flatMap(([offerId, { record, line }]): ObservedItem[] => {
      const old = this.before.get(offerId);
      const next = after.get(offerId);
      if (stated.has(offerId) || old === undefined || next === undefined) return [];
      if (changesBetween(old, next).length === 0) return [];
      const problems = remarks.get(record) ?? [];
      remarks.delete(record);
      const title = next.title;
      const raw = null;
      const shown = { before: old, after: next };
      return [
        { kind: 'changed', record, line, key: null, title, offerId, ...shown, problems, raw },
      ];
    });
  }

  private offersAmongRejected(): readonly RejectedOffer[] {
    const numbers = new Set(this.rejected.map(({ record }) => record));
    return this.records.flatMap((parsed) => {
      const offer = offerIn(parsed);
      if (offer === null || !('record' in parsed) || !numbers.has(parsed.record)) return [];
      return [{ record: parsed.record, offer }];
    });
  }

  private rejectedItems(): ObservedItem[] {
    const words = new Map<number, ParsedRecord>();
    for (const record of this.records) if ('record' in record) words.set(record.record, record);
    return [...byRecord(this.rejected)].map(([record, problems]) => {
      const parsed = words.get(record);
      const offer = offerIn(parsed);
      const title = offer?.title ?? '';
      return {
        kind: 'rejected',
        record,
        line: problems[0]?.line ?? null,
        key: offer?.key || null,
        title: title === '' ? null : title,
        offerId: null,
        before: null,
        after: this.wanted.get(this.offerId(rejectedKey(record))) ?? null,
        problems,
        raw: parsed !== undefined && 'raw' in parsed ? parsed.raw : null,
      };
    });
  }
}

/** What is known of a record, whether it is taken or not. */
function offerIn(parsed: ParsedRecord | undefined): OfferRecord | null {
  if (parsed?.kind === 'offer') return parsed.offer;
  return parsed?.kind === 'rejected' ? (parsed.offer ?? null) : null;
}

/** Whether the office looks at it first where it does not trust the member: what is new, and what changes the meaning of a course. */
function isHeld({ kind, before, after }: ObservedItem): boolean {
  if (kind === 'created') return true;
  if (kind !== 'changed' || before === null || after === null) return false;
  return changesBetween(liveCourse(before, after), after).length > 0;
}

export function byRecord(problems: readonly DeliveryProblem[]): Map<number, DeliveryProblem[]> {
  const found = new Map<number, DeliveryProblem[]>();
  for (const problem of problems) {
    const list = found.get(problem.record);
    if (list === undefined) found.set(problem.record, [problem]);
    else list.push(problem);
  }
  return found;
}

/** A remark about something that is no course of the delivery, e.g. a deletion of what is not there. */
function remarkAlone(record: number, problems: readonly DeliveryProblem[]): ObservedItem {
  const line = problems[0]?.line ?? null;
  const nothing = { key: null, title: null, offerId: null, before: null, after: null, raw: null };
  return { kind: 'unchanged', record, line, ...nothing, problems };
}
