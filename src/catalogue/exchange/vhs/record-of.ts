import { RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { remarkOnControls, remarkOnShape, remarkOnUnreadable } from '../shape-remarks.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { readCourse } from './read-course.ts';
import { shapeCourse } from './vhs-shape.ts';

export interface CutCourse {
  readonly record: number;
  readonly line: number | null;
  readonly node: XmlNode;
  readonly raw: string;
  /** The record's text anew, for one that holds more than the vocabulary. */
  rawOf(course: XmlNode): string;
}

/** The parsed record of a course element, with a remark for each kind of element the vocabulary does not know. */
export function recordOf(cut: CutCourse): ParsedRecord {
  const problems = new RecordProblems(cut.record, cut.line);
  const { node: course, foreign, misshapen, isReduced } = shapeCourse(cut.node);
  remarkOnShape(problems, { foreign, misshapen }, 'gehört nicht zum Format');
  remarkOnControls(problems, cut.raw);
  remarkOnUnreadable(problems, cut.raw);
  const read = readCourse(course, problems);
  const raw = isReduced ? cut.rawOf(course) : cut.raw;
  if (read.kind === 'offer') {
    return {
      kind: 'offer',
      record: cut.record,
      line: cut.line,
      offer: read.offer,
      raw,
      warnings: problems.list,
    };
  }
  return {
    kind: 'rejected',
    record: cut.record,
    line: cut.line,
    raw,
    problems: [{ record: cut.record, line: cut.line, field: read.field, reason: read.reason }],
    offer: read.offer,
  };
}

/** A record that never got as far as its fields. */
export function rejectedRecord(
  record: number,
  line: number | null,
  raw: string,
  reason: string,
): Extract<ParsedRecord, { kind: 'rejected' }> {
  return { kind: 'rejected', record, line, raw, problems: [{ record, line, field: null, reason }] };
}
