import type { Pace } from '../../../platform/pace.ts';
import { isStopWord } from '../text/stop-words.ts';
import { SUGGESTION_KINDS } from '../types.ts';
import { sharedColumn } from './columns.ts';
import { type Beginnings, BLOCK } from './phrases.ts';

interface Beginning {
  readonly text: string;
  readonly phrase: number;
  readonly offset: number;
  readonly weight: number;
}

/** Phrases are sorted in groups by so many first letters: no single sort may hold up requests. */
const GROUP_LETTERS = 3;

/** The beginnings of phrases that are sorted by kind: their whole text and, from its second word on, every word that means something. */
export async function buildBeginnings(
  phrases: readonly { readonly kind: number; readonly key: string; readonly weight: number }[],
  pace: Pace,
): Promise<Beginnings> {
  const groups = new Map<string, Beginning[]>();
  for (const [phrase, { kind, key, weight }] of phrases.entries()) {
    for (const { text, offset } of textsOf(key)) {
      const name = `${kind}${text.slice(0, GROUP_LETTERS)}`;
      const group = groups.get(name) ?? [];
      groups.set(name, group);
      group.push({ text, phrase, offset, weight });
    }
    await pace.pause();
  }
  const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  const columns = {
    kindStarts: sharedColumn(Uint32Array, SUGGESTION_KINDS.length + 1),
    phrases: sharedColumn(Uint32Array, total),
    offsets: sharedColumn(Uint16Array, total),
    tree: sharedColumn(Uint32Array, 2 * leavesFor(total)),
  };
  let written = 0;
  for (const name of [...groups.keys()].sort()) {
    const group = groups.get(name) ?? [];
    group.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : b.weight - a.weight));
    for (const { phrase, offset, weight } of group) {
      columns.phrases[written] = phrase;
      columns.offsets[written] = offset;
      const leaf = columns.tree.length / 2 + Math.floor(written / BLOCK);
      columns.tree[leaf] = Math.max(columns.tree[leaf] ?? 0, weight);
      written++;
    }
    columns.kindStarts[Number(name[0]) + 1] = written;
    await pace.pause();
  }
  // A kind without a phrase ends where the one before it ends.
  for (let kind = 1; kind < columns.kindStarts.length; kind++) {
    columns.kindStarts[kind] = Math.max(
      columns.kindStarts[kind] ?? 0,
      columns.kindStarts[kind - 1] ?? 0,
    );
  }
  for (let node = columns.tree.length / 2 - 1; node > 0; node--) {
    columns.tree[node] = Math.max(columns.tree[2 * node] ?? 0, columns.tree[2 * node + 1] ?? 0);
  }
  return columns;
}

/** A power of two, so that leaf b of the tree is node `leaves + b`. */
function leavesFor(beginnings: number): number {
  let leaves = 1;
  while (leaves * BLOCK < beginnings) leaves *= 2;
  return leaves;
}

function* textsOf(key: string): Generator<{ text: string; offset: number }> {
  yield { text: key, offset: 0 };
  for (let space = key.indexOf(' '); space !== -1; space = key.indexOf(' ', space + 1)) {
    const text = key.slice(space + 1);
    const end = text.indexOf(' ');
    const word = end === -1 ? text : text.slice(0, end);
    if (word.length < 2 || isStopWord(word)) continue;
    yield { text, offset: Buffer.byteLength(key.slice(0, space + 1)) };
  }
}
