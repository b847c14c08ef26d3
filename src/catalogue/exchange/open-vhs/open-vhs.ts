import type { ExchangeFormat } from '../format.ts';
import type { ParsedRecord } from '../record.ts';
import { nodeToXml } from '../vhs/node-to-text.ts';
import { recordOf, rejectedRecord } from '../vhs/record-of.ts';
import { cutXmlRecords } from '../xml/cut-xml-records.ts';
import { readXmlElement } from '../xml/read-xml-element.ts';

const FRAME = { root: 'veranstaltungen', record: 'veranstaltung' };

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  let record = 0;
  for await (const cut of cutXmlRecords(text, FRAME)) {
    record += 1;
    if (cut.kind === 'refused') {
      yield rejectedRecord(record, cut.line, cut.text, cut.reason);
      continue;
    }
    const parsed = readXmlElement(cut.text);
    if (parsed.kind === 'malformed') {
      yield rejectedRecord(record, cut.line + parsed.line - 1, cut.text, parsed.reason);
      continue;
    }
    yield recordOf({
      record,
      line: cut.line,
      node: parsed.element,
      raw: cut.text,
      rawOf: (course) => nodeToXml(FRAME.record, course),
    });
  }
}

/** Open-vhs of the DVV, versions 1.0 to 1.2, with or without namespace prefix, and the Berlin XML (docs/formats/open-vhs.md). */
export const openVhs: ExchangeFormat = {
  name: 'open-vhs',
  title: 'Open-vhs-Export',
  sniff: (beginning) =>
    /^\s*</.test(beginning) && /<(?:[\w.-]+:)?veranstaltungen[\s/>]/.test(beginning),
  read,
};
