import type { ExchangeFormat } from '../format.ts';
import { RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { remarkOnControls, remarkOnShape, remarkOnUnreadable } from '../shape-remarks.ts';
import { rejectedRecord } from '../vhs/record-of.ts';
import { cutXmlRecords } from '../xml/cut-xml-records.ts';
import { keepShape, withoutSpans } from '../xml/keep-shape.ts';
import { readXmlElement } from '../xml/read-xml-element.ts';
import type { XmlCut } from '../xml/xml-frame.ts';
import { COURSE, MARKUP } from './course-shape.ts';
import { readCourse } from './read-course.ts';

const FRAME = {
  root: 'catalog',
  record: 'course',
  isParent: (path: string) => path === 'catalog' || path === 'catalog/provider',
};

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  let record = 0;
  for await (const cut of cutXmlRecords(text, FRAME)) {
    record += 1;
    yield parse(cut, record);
  }
}

function parse(cut: XmlCut, record: number): ParsedRecord {
  const { line } = cut;
  if (cut.kind === 'refused') return rejectedRecord(record, line, cut.text, cut.reason);
  const parsed = readXmlElement(cut.text, MARKUP);
  if (parsed.kind === 'malformed')
    return rejectedRecord(record, cut.line + parsed.line - 1, '', parsed.reason);
  const problems = new RecordProblems(record, line);
  const { node, foreign, misshapen, removed } = keepShape(parsed.element, COURSE);
  remarkOnShape(problems, { foreign, misshapen }, 'wird nicht ausgewertet');
  remarkOnControls(problems, cut.text);
  remarkOnUnreadable(problems, cut.text);
  const course = readCourse(node, problems);
  const raw = withoutSpans(cut.text, [...removed, ...parsed.comments]);
  if (course.kind === 'offer')
    return { kind: 'offer', record, line, offer: course.offer, raw, warnings: problems.list };
  const { field, reason } = course;
  return { kind: 'rejected', record, line, raw, problems: [{ record, line, field, reason }] };
}

/** XCRI-CAP 1.2 (EN 15982 with courses) and 1.1 as far as they have the same elements (docs/formats/xcri-cap.md). */
export const xcriCap: ExchangeFormat = {
  name: 'xcri-cap',
  title: 'XCRI-CAP',
  sniff: (beginning) =>
    /^\s*</.test(beginning) &&
    /<(?:[\w.-]+:)?catalog[\s>]/.test(beginning) &&
    /xcri/i.test(beginning),
  read,
};
