import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import { keyOfStems, labelStems, NETWORK_SOURCE, type SynonymGroup } from '../text/synonyms.ts';

/** A topic teaches an occupation if it has at least so many digits of its code. */
const SHORTEST_CODE = 3;
/** The first four digits of a KldB code name the field, the fifth how demanding the work is. */
const FIELD_DIGITS = 4;

type Rows = Awaited<ReturnType<typeof groupRows>>;

/**
 * The groups of all sources. An occupation also gets the name of its field (KldB) and the topics that teach it: those with the
 * longest beginning of its KldB code, which ESCO's occupations get from auxco by their ISCO code. A group of the network's own list
 * gets the topics of its code, if it has one.
 */
export async function loadSynonyms(
  db: Kysely<CatalogueTables>,
  topicCodes: ReadonlyMap<string, readonly string[]>,
): Promise<SynonymGroup[]> {
  const rows = await groupRows(db);
  const fields = new Map<string, string>();
  for (const { source, kldb, labels } of rows) {
    if (source === 'kldb') for (const code of kldb) fields.set(code, labels[0] ?? '');
  }
  const kldbOf = kldbByIsco(rows);
  return rows.map(({ source, labels, kldb, isco }) => {
    const codes = kldb.length > 0 ? kldb : isco.flatMap((code) => kldbOf.get(code) ?? []);
    // The network writes the words that it wants itself.
    const isOwn = source === NETWORK_SOURCE;
    const field = isOwn ? [] : codes.map((code) => fields.get(code.slice(0, FIELD_DIGITS)) ?? '');
    return {
      source,
      labels: distinctLabels([...labels, ...field]),
      topics: [...new Set(codes.flatMap((code) => topicsOf(code, topicCodes)))],
    };
  });
}

function groupRows(db: Kysely<CatalogueTables>) {
  return db
    .selectFrom('synonym_group')
    .orderBy('source')
    .orderBy('key')
    .select(['source', 'labels', 'kldb', 'isco'])
    .execute();
}

/** ISCO code → the KldB code that most of auxco's categories with it have. */
function kldbByIsco(rows: Rows): Map<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { kldb, isco } of rows) {
    for (const code of isco) {
      const known = counts.get(code) ?? new Map<string, number>();
      for (const other of kldb) known.set(other, (known.get(other) ?? 0) + 1);
      counts.set(code, known);
    }
  }
  const usual = [...counts].flatMap(([isco, known]): [string, readonly string[]][] => {
    const [first] = [...known].sort((a, b) => b[1] - a[1]);
    return first === undefined ? [] : [[isco, [first[0]]]];
  });
  return new Map(usual);
}

function topicsOf(code: string, topicCodes: ReadonlyMap<string, readonly string[]>): string[] {
  let longest = SHORTEST_CODE;
  let topics: string[] = [];
  for (const [topic, codes] of topicCodes) {
    for (const own of codes) {
      if (own.length < longest || !code.startsWith(own)) continue;
      if (own.length > longest) topics = [];
      longest = own.length;
      topics.push(topic);
    }
  }
  return topics;
}

/** One label per set of stems: most groups name women and men apart. */
function distinctLabels(labels: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const label of labels) {
    const key = keyOfStems(labelStems(label));
    if (key !== '' && !byKey.has(key)) byKey.set(key, label);
  }
  return [...byKey.values()];
}
