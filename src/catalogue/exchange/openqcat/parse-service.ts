import { singleLine } from '../../model/storable-text.ts';
import { RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { remarkOnControls, remarkOnShape, remarkOnUnreadable } from '../shape-remarks.ts';
import { rejectedRecord } from '../vhs/record-of.ts';
import { keepShape, withoutSpans } from '../xml/keep-shape.ts';
import { type ReadElement, readXmlElement } from '../xml/read-xml-element.ts';
import type { XmlCut } from '../xml/xml-frame.ts';
import { childOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import type { OfferParsed, ParsedSession } from './join-sessions.ts';
import { readContact } from './read-contact.ts';
import { readService } from './read-service.ts';
import { SERVICE } from './service-shape.ts';

export type ParsedService =
  | { readonly kind: 'offer'; readonly offer: OfferParsed }
  | { readonly kind: 'session'; readonly session: ParsedSession }
  /** Needs nothing of the other records: a deletion or what cannot be used. */
  | { readonly kind: 'alone'; readonly record: ParsedRecord };

type Parsed = Extract<ReadElement, { kind: 'element' }>;

/** Parses one SERVICE, cut out of the file; `isDeleted`: it stands in DELETE and is only a key. */
export function parseService(cut: XmlCut, record: number, isDeleted: boolean): ParsedService {
  const alone = (parsed: ParsedRecord): ParsedService => ({ kind: 'alone', record: parsed });
  if (cut.kind === 'refused') return alone(rejectedRecord(record, cut.line, cut.text, cut.reason));
  const parsed = readXmlElement(cut.text);
  if (parsed.kind === 'malformed')
    return alone(rejectedRecord(record, cut.line + parsed.line - 1, '', parsed.reason));
  return isDeleted
    ? alone(deletion(parsed.element, record, cut.line))
    : parseKept(parsed, cut, record);
}

function deletion(element: XmlNode, record: number, line: number): ParsedRecord {
  const key = singleLine(textOf(element, 'PRODUCT_ID'));
  return key === ''
    ? rejectedRecord(record, line, '', 'In DELETE fehlt die PRODUCT_ID; es wurde nichts gelöscht.')
    : { kind: 'withdrawn', record, line, key };
}

function parseKept({ element, comments }: Parsed, cut: XmlCut, record: number): ParsedService {
  const problems = new RecordProblems(record, cut.line);
  const { node, foreign, misshapen, removed } = keepShape(element, SERVICE);
  remarkOnShape(problems, { foreign, misshapen }, 'wird nicht ausgewertet');
  remarkOnControls(problems, cut.text);
  remarkOnUnreadable(problems, cut.text);
  const contact = readContact(childOf(element, 'SERVICE_DETAILS'));
  const read = readService(node, contact, problems);
  const at = { record, line: cut.line, raw: withoutSpans(cut.text, [...removed, ...comments]) };
  const warnings = problems.list;
  switch (read.kind) {
    case 'rejected': {
      const { field, reason } = read;
      const problem = { record, line: cut.line, field, reason };
      return { kind: 'alone', record: { kind: 'rejected', ...at, problems: [problem] } };
    }
    case 'offer':
      return { kind: 'offer', offer: { kind: 'offer', ...at, offer: read.offer, warnings } };
    case 'session': {
      const { offerKey, title, run, isWhole, funding } = read;
      return {
        kind: 'session',
        session: { ...at, offerKey, title, run, isWhole, funding, warnings },
      };
    }
  }
}
