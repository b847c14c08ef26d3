import { setImmediate } from 'node:timers/promises';

/**
 * Reads `source` through a library that takes everything as quickly as it can and queues what it makes of it. Bytes are handed over only while
 * the caller waits for the next item, so the queue stays as short as one piece makes it.
 */
export async function* paced<Item>(
  source: AsyncGenerator<Uint8Array>,
  readWith: (bytes: ReadableStream<Uint8Array>) => AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  let isWaiting = false;
  let wake: () => void = () => undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Lets what came of the last piece reach the caller first.
        await setImmediate();
        while (!isWaiting) await new Promise<void>((resolve) => (wake = resolve));
        try {
          const next = await source.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          controller.error(error);
        }
      },
      async cancel() {
        isWaiting = true;
        wake();
        await source.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  const items = readWith(stream);
  try {
    for (;;) {
      isWaiting = true;
      wake();
      const next = await items.next();
      isWaiting = false;
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    isWaiting = true;
    wake();
    await items.return(undefined);
  }
}
