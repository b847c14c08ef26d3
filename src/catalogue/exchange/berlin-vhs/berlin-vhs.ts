import type { ExchangeFormat } from '../format.ts';
import { jsonOutline } from '../json/json-outline.ts';
import { parsedCuts } from '../json/parsed-cuts.ts';
import type { ParsedRecord } from '../record.ts';
import { nodeFromJson } from '../vhs/node-from-json.ts';
import { nodeToJson } from '../vhs/node-to-text.ts';
import { recordOf } from '../vhs/record-of.ts';

const PATH = ['veranstaltungen', 'veranstaltung'];

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  for await (const cut of parsedCuts(text, PATH)) {
    if (cut.kind === 'rejected') yield cut.record;
    else
      yield recordOf({
        record: cut.record,
        line: cut.line,
        node: nodeFromJson(cut.value),
        raw: cut.text,
        rawOf: (course) => JSON.stringify(nodeToJson(course)),
      });
  }
}

/** The Berlin dialect: the Open-vhs vocabulary as JSON (docs/formats/open-vhs.md). */
export const berlinVhs: ExchangeFormat = {
  name: 'berlin-vhs',
  title: 'VHS-Kurse als JSON (Berlin)',
  sniff: (beginning) => jsonOutline(beginning).names.has('veranstaltungen'),
  read,
};
