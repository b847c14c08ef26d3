import { singleLine } from '../../model/storable-text.ts';
import { RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { rejectedRecord } from '../vhs/record-of.ts';
import { childOf, textOf, type XmlNode } from '../xml/xml-node.ts';

const COUNTS = [
  'minimale_teilnehmerzahl',
  'aktuelle_teilnehmerzahl',
  'maximale_teilnehmerzahl',
] as const;

/** Whether an element tells how many people a course has without describing it: without a title it could not be a course. */
export function isOccupancy(course: XmlNode): boolean {
  return textOf(course, 'name') === '' && COUNTS.some((name) => course.children.has(name));
}

/** What a course of an occupancy file says; whatever else stands there is left alone. */
export function occupancyOf(course: XmlNode, record: number, line: number | null): ParsedRecord {
  const key = singleLine(textOf(course, 'guid')) || null;
  const number = singleLine(textOf(course, 'nummer')) || null;
  if (key === null && number === null)
    return rejectedRecord(
      record,
      line,
      '',
      'Es fehlen guid und nummer: Ohne sie ist nicht klar, welcher Kurs gemeint ist.',
    );
  const problems = new RecordProblems(record, line);
  if (textOf(course, 'name') !== '')
    problems.add(
      null,
      'Die Datei enthält Belegungszahlen. Übernommen wurden nur sie, nicht die übrigen Angaben zu diesem Kurs.',
    );
  const [min, current, max] = COUNTS.map((name) =>
    childOf(course, name) === undefined ? null : textOf(course, name),
  );
  return {
    kind: 'occupancy',
    record,
    line,
    key,
    number,
    counts: { min: min ?? null, current: current ?? null, max: max ?? null },
    warnings: problems.list,
  };
}
