const streamed = new WeakSet<Response>();

/**
 * An answer that is made while it is being sent: nothing of it is collected, neither to tag nor to compress it. Its validator, if any,
 * must be weak and come from what it is made of. Whoever goes away stops the making.
 */
export function streamedAnswer(pieces: AsyncIterable<Uint8Array>, init: ResponseInit): Response {
  const iterator = pieces[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  const response = new Response(body, init);
  streamed.add(response);
  return response;
}

export function isStreamed(response: Response): boolean {
  return streamed.has(response);
}
