/** The beginning of a text that comes in pieces (at least the given length, if the text has it) and the whole text again. */
export async function peekText(
  text: AsyncIterable<string>,
  length: number,
): Promise<{ readonly beginning: string; readonly all: AsyncIterable<string> }> {
  const pieces = text[Symbol.asyncIterator]();
  let beginning = '';
  while (beginning.length < length) {
    const next = await pieces.next();
    if (next.done === true) break;
    beginning += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    yield beginning;
    for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next())
      yield piece.value;
  }
  return { beginning, all: all() };
}
