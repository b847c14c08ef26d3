import type { ExchangeFormat } from '../format.ts';
import type { ParsedRecord } from '../record.ts';
import { Spool } from '../spool.ts';
import { cutXmlRecords } from '../xml/cut-xml-records.ts';
import type { XmlCut } from '../xml/xml-frame.ts';
import { parseService } from './parse-service.ts';
import { ServiceIndex } from './service-index.ts';

const DELTA = 'OPENQCAT/UPDATE_CATALOG';
const DELETED = `${DELTA}/DELETE`;
const PARENTS: ReadonlySet<string> = new Set([
  'OPENQCAT/NEW_CATALOG',
  `${DELTA}/NEW`,
  // Seen with the level left out.
  DELTA,
  DELETED,
]);

/**
 * Sessions stand anywhere, also before their offer, and deletions may stand behind what they make room for. So nothing can be passed
 * on before the end of the file is known: the records wait outside the memory.
 */
async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  let isDelta = false;
  const frame = {
    root: 'OPENQCAT',
    record: 'SERVICE',
    isParent: (path: string) => PARENTS.has(path),
    onElement: (path: string) => {
      if (path === DELTA) isDelta = true;
    },
  };
  const spool = await Spool.open();
  try {
    const index = new ServiceIndex(spool);
    let record = 0;
    for await (const cut of cutXmlRecords(text, frame)) {
      record += 1;
      await takeIn(index, cut, record);
    }
    if (isDelta) yield { kind: 'delta' };
    yield* index.records(isDelta);
  } finally {
    await spool.close();
  }
}

function takeIn(index: ServiceIndex, cut: XmlCut, record: number): Promise<void> {
  return index.add(parseService(cut, record, cut.path === DELETED));
}

/** openQ-cat 1.1 of the Bundesagentur für Arbeit: NEW_CATALOG is a full delivery, UPDATE_CATALOG a delta (docs/formats/openqcat.md). */
export const openqcat: ExchangeFormat = {
  name: 'openqcat',
  title: 'openQ-cat',
  sniff: (beginning) => /^\s*</.test(beginning) && /<(?:[\w.-]+:)?OPENQCAT[\s/>]/.test(beginning),
  read,
};
