import type { ExchangeFormat } from '../format.ts';
import { cutJsonRecords } from '../json/cut-json-records.ts';
import { jsonOutline } from '../json/json-outline.ts';
import { parseJsonRecord } from '../json/parse-json-record.ts';
import { parsedCuts } from '../json/parsed-cuts.ts';
import { peekText } from '../peek-text.ts';
import type { ParsedRecord } from '../record.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { CourseGraph, type CourseNode } from './course-graph.ts';
import { cutPageBlocks } from './cut-page-blocks.ts';
import { jsonLdNodes } from './json-ld-nodes.ts';
import { microdataOf } from './microdata.ts';
import { recordOf } from './record-of.ts';

const PAGE =
  /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|script|meta|title|main|div)[\s>]/i;
/** Where lists of courses stand in a file; a file without one is itself the record. */
const LISTS = ['@graph', 'itemListElement', 'dataFeedElement'];
const BEGINNING = 64_000;
/** Characters of a page that are looked at for microdata. */
const LONGEST_PAGE = 5_000_000;

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  const { beginning, all } = await peekText(text, BEGINNING);
  yield* PAGE.test(beginning) ? readPage(all) : readFile(all, beginning);
}

async function* readFile(
  all: AsyncIterable<string>,
  beginning: string,
): AsyncGenerator<ParsedRecord> {
  const { names } = jsonOutline(beginning);
  const list = LISTS.find((name) => names.has(name));
  const contexts = list === undefined ? [] : await rootContexts(beginning);
  const graph = new CourseGraph();
  let record = 0;
  for await (const cut of parsedCuts(all, list === undefined ? [] : [list])) {
    if (cut.kind === 'rejected') {
      record += 1;
      yield cut.record;
      continue;
    }
    for (const node of jsonLdNodes(cut.value, contexts))
      for (const course of graph.push(node, cut.line, cut.text))
        yield recordOf(course, ++record, []);
  }
  for (const course of graph.finish()) yield recordOf(course, ++record, []);
  if (record === 0) throw noCourse('Die Datei', graph);
}

/**
 * A page holds a few blocks; what is wrong with one of them is remarked at the first course that the others describe. Only a page whose
 * blocks describe no course is asked for microdata: a page with both would give each course twice.
 */
async function* readPage(given: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  const { page, html } = keptPage(given);
  const graph = new CourseGraph();
  const found = [];
  const remarks: string[] = [];
  let blocks = 0;
  for await (const { line, text } of cutPageBlocks(page)) {
    blocks += 1;
    const { values, complaint } = await readBlock(text);
    if (complaint !== null)
      remarks.push(`Der JSON-LD-Block ab Zeile ${line} wurde nicht gelesen. ${complaint}`);
    for (const node of values.flatMap((value) => jsonLdNodes(value)))
      found.push(...graph.push(node, line, text));
  }
  const linked = [...found, ...graph.finish()].filter(({ kind }) => kind !== 'lookalike');
  const courses = linked.length > 0 ? linked : coursesInMarkup(html());
  if (courses.length === 0) {
    if (remarks.length > 0)
      throw new UnreadableDelivery(`Auf der Seite steht kein lesbarer Kurs. ${remarks[0] ?? ''}`);
    throw blocks === 0
      ? new UnreadableDelivery(
          'Die Seite enthält keine Kursdaten: Es fehlt ein <script type="application/ld+json"> mit schema.org Course (oder Mikrodaten: itemscope, itemtype).',
        )
      : noCourse('Die Seite', graph);
  }
  let record = 0;
  for (const course of courses) yield recordOf(course, ++record, record === 1 ? remarks : []);
}

/** The page, and what was read of it so far if that is not too much for a page of people. */
function keptPage(given: AsyncIterable<string>): {
  readonly page: AsyncIterable<string>;
  html(): string;
} {
  let kept = '';
  async function* page(): AsyncGenerator<string> {
    for await (const piece of given) {
      if (kept.length < LONGEST_PAGE) kept += piece;
      yield piece;
    }
  }
  return { page: page(), html: () => kept.slice(0, LONGEST_PAGE) };
}

function coursesInMarkup(html: string): CourseNode[] {
  const graph = new CourseGraph();
  const found: CourseNode[] = [];
  for (const { line, value } of microdataOf(html))
    for (const node of jsonLdNodes(value))
      found.push(...graph.push(node, line, JSON.stringify(value)));
  return [...found, ...graph.finish()].filter(({ kind }) => kind !== 'lookalike');
}

/** The objects of a block; a block that is broken anywhere gives none. */
async function readBlock(
  text: string,
): Promise<{ values: readonly object[]; complaint: string | null }> {
  const values: object[] = [];
  try {
    for await (const cut of cutJsonRecords(inOnePiece(text), [])) {
      const parsed = cut.kind === 'text' ? parseJsonRecord(cut.text) : null;
      if (parsed?.kind === 'value') values.push(parsed.value);
      else
        return {
          values: [],
          complaint: parsed?.reason ?? (cut.kind === 'refused' ? cut.reason : null),
        };
    }
    return { values, complaint: null };
  } catch (error) {
    if (error instanceof UnreadableDelivery) return { values: [], complaint: error.message };
    throw error;
  }
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}

/** Contexts that stand at the file's root, which its records do not repeat. Only those that declare something of their own count. */
async function rootContexts(beginning: string): Promise<unknown[]> {
  const contexts: unknown[] = [];
  try {
    for await (const cut of cutJsonRecords(inOnePiece(beginning), ['@context'])) {
      const parsed = parseJsonRecord(cut.text);
      if (parsed.kind === 'value') contexts.push(parsed.value);
    }
  } catch (error) {
    // The beginning breaks off somewhere, of course.
    if (!(error instanceof UnreadableDelivery)) throw error;
  }
  return contexts;
}

function noCourse(where: string, { otherTypes }: CourseGraph): UnreadableDelivery {
  const others =
    otherTypes.size === 0 ? '' : ` Gefunden: ${[...otherTypes].join(', ').slice(0, 300)}.`;
  return new UnreadableDelivery(
    `${where} enthält keinen Kurs (schema.org Course oder CourseInstance).${others}`,
  );
}

/** Courses in the vocabulary of schema.org: a JSON-LD file or a page that holds JSON-LD or microdata (docs/formats/schema-org.md). */
export const schemaOrg: ExchangeFormat = {
  name: 'jsonld',
  title: 'schema.org (JSON-LD)',
  sniff: (beginning) => {
    if (PAGE.test(beginning)) return true;
    const { root, names, texts } = jsonOutline(beginning);
    if (root === null) return false;
    const contexts = [...texts]
      .filter(([path]) => /(?:^|\.)@context(?:$|\.)/.test(path))
      .flatMap(([, given]) => given);
    if (contexts.some((context) => /^https?:\/\/(?:www\.)?schema\.org/i.test(context))) return true;
    return [...names].some((name) => /(?:^|\.)@type$/.test(name));
  },
  read,
};
