/** Texts are handed on in pieces of about this size: smaller ones cost a system call each. */
const PIECE_CHARACTERS = 32_768;

/** Pieces of text as pieces of bytes of a good size. `encode` is for other encodings than UTF-8. */
export async function* textBytes(
  pieces: AsyncIterable<string>,
  encode: (text: string) => Uint8Array = (text) => Buffer.from(text),
): AsyncGenerator<Uint8Array> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE_CHARACTERS) continue;
    yield encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encode(waiting);
}
