const bodies = new WeakMap<Response, Uint8Array<ArrayBuffer>>();

/**
 * An answer whose body is in memory as a whole. Who tags and compresses it takes it from {@link wholeBody} instead of reading it
 * back from a stream; a page was carried through two of them on its way out.
 */
export function wholeAnswer(body: Uint8Array<ArrayBuffer>, init: ResponseInit): Response {
  const response = new Response(body, init);
  bodies.set(response, body);
  return response;
}

/** The body of a {@link wholeAnswer}; undefined for every other answer. */
export function wholeBody(response: Response): Uint8Array<ArrayBuffer> | undefined {
  return bodies.get(response);
}
