import type { ExchangeFormat } from '../format.ts';
import { RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { remarkOnControls, remarkOnShape, remarkOnUnreadable } from '../shape-remarks.ts';
import { rejectedRecord } from '../vhs/record-of.ts';
import { cutXmlRecords } from '../xml/cut-xml-records.ts';
import { keepShape, withoutSpans } from '../xml/keep-shape.ts';
import { readXmlElement } from '../xml/read-xml-element.ts';
import type { XmlCut } from '../xml/xml-frame.ts';
import { KUFER_COURSE } from './kufer-shape.ts';
import { readCourse } from './read-course.ts';

const FRAME = { root: 'kurse', record: 'kurs' };

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  const told = new Set<string>();
  let record = 0;
  for await (const cut of cutXmlRecords(text, FRAME)) {
    record += 1;
    yield parse(cut, record, told);
  }
}

/** `told` holds the unknown elements that were remarked on: each school exports dozens of them with every course. */
function parse(cut: XmlCut, record: number, told: Set<string>): ParsedRecord {
  const { line } = cut;
  if (cut.kind === 'refused') return rejectedRecord(record, line, '', cut.reason);
  const parsed = readXmlElement(cut.text);
  if (parsed.kind === 'malformed')
    return rejectedRecord(record, cut.line + parsed.line - 1, '', parsed.reason);
  const problems = new RecordProblems(record, line);
  const { node, foreign, misshapen, removed } = keepShape(parsed.element, KUFER_COURSE);
  const news = foreign.filter((name) => !told.has(name));
  for (const name of news) told.add(name);
  remarkOnShape(problems, { foreign: news, misshapen }, 'wird nicht ausgewertet');
  remarkOnControls(problems, cut.text);
  remarkOnUnreadable(problems, cut.text);
  const course = readCourse(node, problems);
  const raw = withoutSpans(cut.text, [...removed, ...parsed.comments]);
  if (course.kind === 'offer')
    return { kind: 'offer', record, line, offer: course.offer, raw, warnings: problems.list };
  const { field, reason, offer } = course;
  return {
    kind: 'rejected',
    record,
    line,
    raw,
    problems: [{ record, line, field, reason }],
    offer,
  };
}

/** The XML that KuferSQL writes for web sites (docs/formats/kufer.md). */
export const kufer: ExchangeFormat = {
  name: 'kufer',
  title: 'Kufer-Internet-XML',
  // Others may call their list "kurse" too: the number of a course has this name only here.
  sniff: (beginning) => {
    if (!/^\s*</.test(beginning)) return false;
    const first = beginning.search(/<(?:[\w.-]{1,50}:)?kurs[\s>]/);
    if (first < 0) return /<kurse[^<>]{0,1000}(?:\/>|>\s*<\/kurse>)/.test(beginning);
    return /<(?:[\w.-]{1,50}:)?knr[\s/>]/.test(beginning.slice(first, first + 20_000));
  },
  read,
};
