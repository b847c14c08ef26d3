import { hasUnstorable } from '../../model/storable-text.ts';
import type { ExchangeFormat } from '../format.ts';
import { quoted, RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { offerKeyOf, readCalendarOffer } from './calendar-offers.ts';
import { cutEvents, type EventCut } from './cut-events.ts';
import { type CalendarEvent, readEvent } from './read-event.ts';
import { keptText, unknownNames } from './vocabulary.ts';

/** Events and characters of them that are held until all meetings of an offer are known; a larger calendar is no calendar of courses. */
const MOST_EVENTS = 20_000;
const MOST_CHARACTERS = 16_000_000;

interface Gathered {
  readonly record: number;
  readonly line: number;
  readonly problems: RecordProblems;
  readonly events: CalendarEvent[];
  readonly raw: string[];
}

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  const offers = new Map<string, Gathered>();
  // Replacements of single meetings may have another title than the series they belong to.
  const seriesTitles = new Map<string, string>();
  let record = 0;
  let characters = 0;
  for await (const cut of cutEvents(text)) {
    record += 1;
    const raw = keptText(cut.properties);
    characters += raw.length;
    if (record > MOST_EVENTS || characters > MOST_CHARACTERS)
      throw new UnreadableDelivery(
        `Der Kalender ist zu groß (mehr als ${MOST_EVENTS.toLocaleString('de-DE')} Termine oder 16 Millionen Zeichen). Nutzen Sie dafür bitte ein Format für Kurse.`,
        cut.line,
      );
    const problems = new RecordProblems(record, cut.line);
    const result =
      cut.refused === null
        ? readEvent(cut, problems)
        : { kind: 'rejected' as const, field: null, reason: cut.refused };
    if (result.kind === 'rejected') {
      const { field, reason } = result;
      yield {
        kind: 'rejected',
        record,
        line: cut.line,
        raw,
        problems: [{ record, line: cut.line, field, reason }],
      };
      continue;
    }
    remarkOn(cut, raw, problems);
    const { event } = result;
    const key = (event.uid === '' ? undefined : seriesTitles.get(event.uid)) ?? offerKeyOf(event);
    if (event.uid !== '') seriesTitles.set(event.uid, key);
    const gathered = offers.get(key) ?? { record, line: cut.line, problems, events: [], raw: [] };
    offers.set(key, gathered);
    gathered.events.push(event);
    gathered.raw.push(raw);
    if (gathered.problems !== problems)
      for (const { field, reason, line } of problems.list)
        gathered.problems.add(field, reason, line);
  }
  if (record === 0) throw new UnreadableDelivery('Der Kalender enthält keinen Termin (VEVENT).');
  for (const { record: number, line, problems, events, raw } of offers.values()) {
    // The series itself names the offer, not a meeting that was moved.
    const ordered = [...events].sort(
      (a, b) => Number(a.replaces !== null) - Number(b.replaces !== null),
    );
    const offer = readCalendarOffer(ordered, problems);
    if (offer !== null)
      yield {
        kind: 'offer',
        record: number,
        line,
        offer,
        raw: raw.join('\n'),
        warnings: problems.list,
      };
  }
}

function remarkOn({ properties }: EventCut, raw: string, problems: RecordProblems): void {
  for (const name of unknownNames(properties))
    problems.add(
      name,
      `Die Angabe ${quoted(name)} wird nicht gelesen; sie wurde nicht übernommen.`,
    );
  if (hasUnstorable(raw))
    problems.add(null, 'Der Termin enthält unlesbare Steuerzeichen; sie wurden entfernt.');
  if (raw.includes('\ufffd'))
    problems.add(
      null,
      'Der Termin enthält Zeichen, die in der Kodierung der Datei nicht lesbar sind (�).',
    );
}

/** A calendar whose events are meetings of courses (docs/formats/icalendar.md). */
export const icalendar: ExchangeFormat = {
  name: 'ics',
  title: 'iCalendar (Kalenderdatei)',
  sniff: (beginning) => /^[\s\ufeff]*BEGIN:VCALENDAR\s/i.test(beginning),
  read,
};
