import { LONGEST_RECORD, TOO_LONG } from '../record-limits.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { contentLines } from './content-lines.ts';
import { type Property, readProperty } from './read-property.ts';

export interface EventCut {
  readonly line: number;
  readonly properties: readonly Property[];
  /** Lines of the event that are no properties. */
  readonly strayLines: number;
  /** Why the event cannot be used, in German; else null. */
  readonly refused: string | null;
}

/** Components within components; real ones have three levels. */
const DEEPEST = 20;
const MOST_PROPERTIES = 2_000;

/**
 * The events (VEVENT) of a calendar, each with its own properties but not those of alarms inside it; tasks, journals and time zones
 * are passed over. Throws `UnreadableDelivery` if the text is no calendar or ends too early.
 */
export async function* cutEvents(text: AsyncIterable<string>): AsyncGenerator<EventCut> {
  const open: string[] = [];
  let event: { line: number; properties: Property[]; length: number; stray: number } | null = null;
  let hasCalendar = false;
  let last = 1;
  for await (const { line, text: content } of contentLines(text)) {
    last = line;
    const [, mark, component] = /^\ufeff?(BEGIN|END):\s*([\w-]{1,60})\s*$/i.exec(content) ?? [];
    const name = component?.toUpperCase() ?? '';
    if (mark?.toUpperCase() === 'BEGIN') {
      if (open.length === 0 && name !== 'VCALENDAR') break;
      if (open.length >= DEEPEST)
        throw new UnreadableDelivery('Der Kalender ist zu tief verschachtelt.', line);
      hasCalendar = true;
      open.push(name);
      if (name === 'VEVENT' && open.length === 2)
        event = { line, properties: [], length: 0, stray: 0 };
    } else if (mark !== undefined) {
      // The file may have been cut off in this very word.
      if (open.at(-1) !== name && open.at(-1)?.startsWith(name) === true) continue;
      if (open.at(-1) !== name)
        throw new UnreadableDelivery(
          `Der Kalender ist beschädigt: END:${name} schließt ${open.length === 0 ? 'nichts' : `BEGIN:${open.at(-1)}`}.`,
          line,
        );
      open.pop();
      if (name === 'VEVENT' && open.length === 1 && event !== null) {
        const isTooLong =
          event.length > LONGEST_RECORD || event.properties.length >= MOST_PROPERTIES;
        yield {
          line: event.line,
          properties: event.properties,
          strayLines: event.stray,
          refused: isTooLong ? TOO_LONG : null,
        };
        event = null;
      }
    } else if (event !== null && open.length === 2) {
      event.length += content.length;
      if (event.length > LONGEST_RECORD || event.properties.length >= MOST_PROPERTIES) continue;
      const property = readProperty(content);
      if (property !== null) event.properties.push(property);
      else if (content.trim() !== '') event.stray += 1;
    } else if (!hasCalendar && content.trim().replace('\ufeff', '') !== '') break;
  }
  if (!hasCalendar)
    throw new UnreadableDelivery(
      'Die Datei ist kein Kalender: Sie beginnt nicht mit BEGIN:VCALENDAR.',
      1,
    );
  if (open.length > 0)
    throw new UnreadableDelivery(
      `Der Kalender ist unvollständig: Er endet, bevor ${open.at(-1)} geschlossen ist.`,
      last,
    );
}
