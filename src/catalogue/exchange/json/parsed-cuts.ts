import type { ParsedRecord } from '../record.ts';
import { cutJsonRecords } from './cut-json-records.ts';
import { type ParsedJson, parseJsonRecord } from './parse-json-record.ts';

export type ParsedCut =
  | {
      readonly kind: 'object';
      readonly record: number;
      readonly line: number | null;
      readonly text: string;
      readonly value: object;
    }
  | { readonly kind: 'rejected'; readonly record: ParsedRecord };

/** The objects at a path of a JSON text, numbered; what cannot be read is already a rejected record. See `cutJsonRecords`. */
export async function* parsedCuts(
  text: AsyncIterable<string>,
  path: readonly string[],
  onFrame?: (frame: unknown) => void,
): AsyncGenerator<ParsedCut> {
  let record = 0;
  for await (const cut of cutJsonRecords(text, path, onFrame)) {
    record += 1;
    const { line } = cut;
    const parsed: ParsedJson =
      cut.kind === 'text' ? parseJsonRecord(cut.text) : { kind: 'malformed', reason: cut.reason };
    if (parsed.kind === 'value') {
      yield { kind: 'object', record, line, text: cut.text, value: parsed.value };
      continue;
    }
    const problems = [{ record, line, field: null, reason: parsed.reason }];
    yield { kind: 'rejected', record: { kind: 'rejected', record, line, raw: cut.text, problems } };
  }
}
