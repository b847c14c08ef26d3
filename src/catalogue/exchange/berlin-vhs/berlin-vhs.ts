import type { ExchangeFormat } from '../format.ts';
import { cutJsonRecords } from '../json/cut-json-records.ts';
import type { ParsedRecord } from '../record.ts';
import { nodeFromJson } from '../vhs/node-from-json.ts';
import { nodeToJson } from '../vhs/node-to-text.ts';
import { recordOf, rejectedRecord } from '../vhs/record-of.ts';

const PATH = ['veranstaltungen', 'veranstaltung'];

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  let record = 0;
  for await (const cut of cutJsonRecords(text, PATH)) {
    record += 1;
    if (cut.kind === 'refused') {
      yield rejectedRecord(record, cut.line, cut.text, cut.reason);
      continue;
    }
    const parsed = parse(cut.text);
    if (parsed.kind === 'malformed') {
      yield rejectedRecord(record, cut.line, cut.text, parsed.reason);
      continue;
    }
    yield recordOf({
      record,
      line: cut.line,
      node: nodeFromJson(parsed.value),
      raw: cut.text,
      rawOf: (course) => JSON.stringify(nodeToJson(course)),
    });
  }
}

type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'malformed'; readonly reason: string };

function parse(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { kind: 'value', value };
    return { kind: 'malformed', reason: 'Der Datensatz ist kein Objekt mit Feldern.' };
  } catch {
    return { kind: 'malformed', reason: 'Der Datensatz ist kein gültiges JSON.' };
  }
}

/** The Berlin dialect: the Open-vhs vocabulary as JSON (docs/formats/open-vhs.md). */
export const berlinVhs: ExchangeFormat = {
  name: 'berlin-vhs',
  title: 'VHS-Kurse als JSON (Berlin)',
  sniff: (beginning) => /^\s*\{/.test(beginning) && /"veranstaltungen"\s*:/.test(beginning),
  read,
};
