import { hasUnstorable } from '../../model/storable-text.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { OfferRecord, ParsedRecord } from '../record.ts';
import { nodeToJson } from './json-node.ts';
import type { KnownPart } from './keep-known.ts';

export type ReadOffer =
  | { readonly kind: 'offer'; readonly offer: OfferRecord }
  | { readonly kind: 'rejected'; readonly field: string; readonly reason: string };

const MOST_FOREIGN = 50;

/**
 * The parsed record of an object of which only the known part was read. `text` is the object's own text, kept as raw record unless
 * something had to be left out; null if it has none of its own.
 */
export function finishRecord(
  known: KnownPart,
  text: string | null,
  problems: RecordProblems,
  read: (problems: RecordProblems) => ReadOffer,
): ParsedRecord {
  const { record, line } = problems;
  const raw = text === null || known.isReduced ? JSON.stringify(nodeToJson(known.node)) : text;
  for (const name of known.foreign.slice(0, MOST_FOREIGN))
    problems.add(
      name.slice(0, 80),
      `Die Angabe ${quoted(name)} wird nicht gelesen; sie wurde nicht übernommen.`,
    );
  if (hasUnstorable(raw))
    problems.add(null, 'Der Datensatz enthält unlesbare Steuerzeichen; sie wurden entfernt.');
  if (raw.includes('\ufffd'))
    problems.add(
      null,
      'Der Datensatz enthält Zeichen, die in der angegebenen Kodierung nicht lesbar sind (�).',
    );
  const result = read(problems);
  if (result.kind === 'offer')
    return { kind: 'offer', record, line, offer: result.offer, raw, warnings: problems.list };
  const { field, reason } = result;
  return { kind: 'rejected', record, line, raw, problems: [{ record, line, field, reason }] };
}
