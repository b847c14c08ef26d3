import type { ExchangeFormat } from '../format.ts';
import { peekText } from '../peek-text.ts';
import { quoted } from '../problems.ts';
import type { DeliveryProblem, ParsedRecord } from '../record.ts';
import { nodeToXml } from '../vhs/node-to-text.ts';
import { recordOf, rejectedRecord } from '../vhs/record-of.ts';
import { cutXmlRecords } from '../xml/cut-xml-records.ts';
import { readXmlElement } from '../xml/read-xml-element.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { readHead } from './read-head.ts';
import { isOccupancy, occupancyOf } from './read-occupancy.ts';

const RECORD = 'veranstaltung';
const HEAD_CHARACTERS = 4_000;
/** Versions that we know something of; others are read as if they were the newest of them. */
const KNOWN_VERSIONS: ReadonlySet<string> = new Set(['0.9', '1.0', '1.1', '1.2']);
/** Unreadable records before the first readable one that are held back until that one shows what the file is. */
const MOST_UNDECIDED = 100;

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  const { beginning, all } = await peekText(text, HEAD_CHARACTERS);
  const { root, version, isOccupancy: saysSo } = readHead(beginning);
  /** Whether the file only tells how many people courses have; null until its first readable record shows it. */
  let isCounts: boolean | null = saysSo ? true : null;
  let remarks = versionRemarks(version);
  const undecided: ParsedRecord[] = [];
  if (isCounts === true) yield { kind: 'delta' };
  for await (const part of partsOf(all, root)) {
    if (isCounts === null) {
      if ('kind' in part && undecided.length < MOST_UNDECIDED) {
        undecided.push(part);
        continue;
      }
      isCounts = 'node' in part && isOccupancy(part.node);
      if (isCounts) yield { kind: 'delta' };
      yield* undecided.splice(0);
    }
    if ('kind' in part) yield part;
    else if (isCounts) yield occupancyOf(part.node, part.record, part.line);
    else {
      yield withRemarks(courseOf(part), remarks);
      remarks = [];
    }
  }
  yield* undecided;
}

interface Part {
  readonly record: number;
  readonly line: number;
  readonly node: XmlNode;
  readonly raw: string;
}

/** The elements of the file, or rejected records for those that cannot be read. */
async function* partsOf(
  text: AsyncIterable<string>,
  root: string,
): AsyncGenerator<Part | Extract<ParsedRecord, { kind: 'rejected' }>> {
  let record = 0;
  for await (const cut of cutXmlRecords(text, { root, record: RECORD })) {
    record += 1;
    if (cut.kind === 'refused') {
      yield rejectedRecord(record, cut.line, cut.text, cut.reason);
      continue;
    }
    const parsed = readXmlElement(cut.text);
    if (parsed.kind === 'malformed')
      yield rejectedRecord(record, cut.line + parsed.line - 1, cut.text, parsed.reason);
    else yield { record, line: cut.line, node: parsed.element, raw: cut.text };
  }
}

function courseOf(part: Part): ParsedRecord {
  return recordOf({ ...part, rawOf: (course) => nodeToXml(RECORD, course) });
}

function versionRemarks(version: string | null): string[] {
  if (version === null || KNOWN_VERSIONS.has(version)) return [];
  return [
    `Die Datei nennt die Fassung ${quoted(version)} von Open-vhs. Gelesen wird, was die Fassungen bis 1.2 kennen.`,
  ];
}

/** Remarks on the file stand at its first course. */
function withRemarks(parsed: ParsedRecord, remarks: readonly string[]): ParsedRecord {
  if (remarks.length === 0 || parsed.kind !== 'offer') return parsed;
  const { record, line } = parsed;
  const more = remarks.map(
    (reason): DeliveryProblem => ({ record, line, field: 'version', reason }),
  );
  return { ...parsed, warnings: [...more, ...parsed.warnings] };
}

/** Open-vhs of the DVV, versions 0.9 to 1.2, with or without namespace prefix, the Berlin XML and occupancy (docs/formats/open-vhs.md). */
export const openVhs: ExchangeFormat = {
  name: 'open-vhs',
  title: 'Open-vhs-Export',
  sniff: (beginning) =>
    /^\s*</.test(beginning) &&
    /<(?:[\w.-]+:)?(?:veranstaltungen|belegungsstatus)[\s/>]/.test(beginning),
  read,
};
