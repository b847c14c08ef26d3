import type { LocalDate } from '../../../platform/clock.ts';
import { parseDay } from '../../model/parse-day.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import { textOf, type XmlNode } from '../xml/xml-node.ts';

/** The day in a child element; null with a remark where it is none. */
export function readDay(course: XmlNode, name: string, problems: RecordProblems): LocalDate | null {
  const text = textOf(course, name);
  if (text === '') return null;
  const day = parseDay(text);
  if (day === null) problems.add(name, `${quoted(text)} ist kein Datum; die Angabe bleibt leer.`);
  return day;
}
