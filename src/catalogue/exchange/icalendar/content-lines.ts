import { LONGEST_RECORD } from '../record-limits.ts';

export interface ContentLine {
  /** Number of the first line it was folded into, from 1. */
  readonly line: number;
  readonly text: string;
}

const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/**
 * The lines of a calendar (RFC 5545, section 3.1) with their folds undone, whichever line ends it has. A line that is longer than a
 * record may be loses its end, but not so much that it would pass for a shorter one.
 */
export async function* contentLines(text: AsyncIterable<string>): AsyncGenerator<ContentLine> {
  let parts: string[] = [];
  let length = 0;
  let isQuoted = false;
  let first = 1;
  let number = 0;
  for await (const given of physicalLines(text)) {
    number += 1;
    const before = parts.at(-1);
    // In calendars of version 1 the line before ends with `=`; folded lines begin with a blank.
    const isBroken = isQuoted && before?.endsWith('=') === true;
    if (before !== undefined && (isBroken || given.startsWith(' ') || given.startsWith('\t'))) {
      if (isBroken) parts[parts.length - 1] = before.slice(0, -1);
      const part = isBroken ? given : given.slice(1);
      if (length <= LONGEST_RECORD) parts.push(part);
      length += part.length;
      continue;
    }
    if (before !== undefined) yield { line: first, text: parts.join('') };
    parts = [given];
    length = given.length;
    isQuoted = QUOTED_PRINTABLE.test(given);
    first = number;
  }
  if (parts.length > 0) yield { line: first, text: parts.join('') };
}

async function* physicalLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = [];
  let length = 0;
  let carried = '';
  // Only what is new is searched for line ends, or one line of a whole file would be searched again and again.
  const add = (part: string): void => {
    if (length <= LONGEST_RECORD) parts.push(part.slice(0, LONGEST_RECORD + 1));
    length += part.length;
  };
  const take = (): string => {
    const line = parts.join('');
    parts = [];
    length = 0;
    return line;
  };
  for await (const piece of text) {
    const all: string = carried + piece;
    // A carriage return at the end of a piece may belong to a line feed in the next.
    carried = all.endsWith('\r') ? '\r' : '';
    const lines = all.slice(0, all.length - carried.length).split(/\r\n|\n|\r/);
    const last = lines.pop() ?? '';
    for (const line of lines) {
      add(line);
      yield take();
    }
    add(last);
  }
  yield take();
}
