import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { generatedCourse } from './generated-delivery.ts';

const DAY_MS = 86_400_000;
const MEETINGS = 4;

/** The meetings of a course: one a week. */
function meetings(first: string, number: number) {
  return Array.from({ length: 1 + (number % MEETINGS) }, (_, week) => ({
    beginn_datum: new Date(Date.parse(first) + week * 7 * DAY_MS).toISOString().slice(0, 10),
    beginn_uhrzeit: '18:00',
    ende_uhrzeit: '20:15',
  }));
}

function elements(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => elements(name, one)).join('');
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([inner, one]) => elements(inner, one))
          .join('')
      : String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<${name}>${inside}</${name}>`;
}

/** Writes an Open-vhs delivery, one run per record, with one to four meetings each. */
export async function writeOpenVhs(file: string, records: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<veranstaltungen>\n');
  for (let number = 0; number < records; number++) {
    const course = generatedCourse(number);
    const stated = { ...course, termin: meetings(course.beginn_datum, number) };
    if (!stream.write(`${elements('veranstaltung', stated)}\n`)) await once(stream, 'drain');
  }
  stream.end('</veranstaltungen>\n');
  await once(stream, 'close');
}
