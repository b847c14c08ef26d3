import type { ParsedRecord } from '../record.ts';
import { MOST_RUNS } from '../record-limits.ts';
import type { Spool, SpoolPlace } from '../spool.ts';
import {
  joinSessions,
  type OfferParsed,
  type ParsedSession,
  rejectedSession,
  sessionsAlone,
} from './join-sessions.ts';
import type { ParsedService } from './parse-service.ts';

const WITHOUT_OFFER =
  'Die Lieferung enthält das Angebot nicht (oder nur fehlerhaft), zu dem dieser Termin gehört';
const TOO_MANY = `Ein Angebot kann höchstens ${MOST_RUNS.toLocaleString('de-DE')} weitere Termine haben; dies ist einer mehr`;

interface Entry {
  /** More than one where the file repeats a key: the publisher says so. */
  readonly offers: SpoolPlace[];
  readonly sessions: SpoolPlace[];
}

/** Brings offers and their sessions together; holds only keys and places, the records themselves lie in the spool. */
export class ServiceIndex {
  private readonly spool: Spool;
  private readonly entries = new Map<string, Entry>();
  private readonly deletions: SpoolPlace[] = [];
  private readonly rejected: SpoolPlace[] = [];

  constructor(spool: Spool) {
    this.spool = spool;
  }

  async add(parsed: ParsedService): Promise<void> {
    switch (parsed.kind) {
      case 'offer':
        this.entry(parsed.offer.offer.key).offers.push(await this.spool.put(parsed.offer));
        break;
      case 'session':
        this.entry(parsed.session.offerKey).sessions.push(await this.spool.put(parsed.session));
        break;
      case 'alone': {
        const list = parsed.record.kind === 'withdrawn' ? this.deletions : this.rejected;
        list.push(await this.spool.put(parsed.record));
      }
    }
  }

  /** Deletions first, then offers in the order in which the file first names them, then what was rejected. */
  async *records(isDelta: boolean): AsyncGenerator<ParsedRecord> {
    for (const place of this.deletions) yield await this.record(place);
    for (const entry of this.entries.values()) yield* this.recordsOf(entry, isDelta);
    for (const place of this.rejected) yield await this.record(place);
  }

  private async *recordsOf(entry: Entry, isDelta: boolean): AsyncGenerator<ParsedRecord> {
    const sessions: ParsedSession[] = [];
    for (const place of entry.sessions.slice(0, MOST_RUNS))
      sessions.push(await this.session(place));
    const [offer, ...repeated] = entry.offers;
    const [first, ...others] = sessions;
    if (offer !== undefined) yield joinSessions(await this.offer(offer), sessions);
    else if (first !== undefined && isDelta) yield sessionsAlone([first, ...others]);
    else for (const session of sessions) yield rejectedSession(session, WITHOUT_OFFER);
    for (const place of repeated) yield await this.offer(place);
    for (const place of entry.sessions.slice(MOST_RUNS))
      yield rejectedSession(await this.session(place), TOO_MANY);
  }

  private entry(key: string): Entry {
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = { offers: [], sessions: [] };
    // A copy: a piece of a longer text would keep all of that text in memory.
    this.entries.set(Buffer.from(key).toString(), entry);
    return entry;
  }

  private async offer(place: SpoolPlace): Promise<OfferParsed> {
    const offer: OfferParsed = JSON.parse(await this.spool.take(place));
    return offer;
  }

  private async session(place: SpoolPlace): Promise<ParsedSession> {
    const session: ParsedSession = JSON.parse(await this.spool.take(place));
    return session;
  }

  private async record(place: SpoolPlace): Promise<ParsedRecord> {
    const record: ParsedRecord = JSON.parse(await this.spool.take(place));
    return record;
  }
}
