/** Finished bodies by key. A key names everything a body depends on, so nothing ever has to be thrown away for being old. */
export interface KeptBodies {
  get(key: string): Uint8Array<ArrayBuffer> | undefined;
  /** Whether a body that was made just now is to be kept: not when it is made for the first time. */
  wants(key: string): boolean;
  set(key: string, body: Uint8Array<ArrayBuffer>): void;
}

/** Keys of bodies that were made once; about a megabyte. */
const MOST_NOTED = 4000;

/**
 * Keeps the bodies asked for last within about `maxBytes`; 0 keeps none. A body is kept when it is made for the second time: whoever
 * walks through all addresses (a crawler, filters in every combination) neither pushes out those that many ask for nor costs memory.
 */
export function createKeptBodies(maxBytes: number): KeptBodies {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const noted = new Set<string>();
  let bytes = 0;

  return {
    get(key) {
      const body = kept.get(key);
      if (body !== undefined) {
        // A map iterates in order of insertion: putting it in again makes it the youngest.
        kept.delete(key);
        kept.set(key, body);
      }
      return body;
    },
    wants(key) {
      if (noted.delete(key)) return maxBytes > 0;
      noted.add(key);
      for (const oldest of noted) {
        if (noted.size <= MOST_NOTED) break;
        noted.delete(oldest);
      }
      return false;
    },
    set(key, body) {
      if (key.length + body.length > maxBytes || kept.has(key)) return;
      kept.set(key, inOwnMemory(body));
      bytes += key.length + body.length;
      for (const [oldest, { length }] of kept) {
        if (bytes <= maxBytes) break;
        kept.delete(oldest);
        bytes -= oldest.length + length;
      }
    },
  };
}

/** A part of a larger piece of memory would keep all of that. */
function inOwnMemory(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return body.buffer.byteLength === body.byteLength ? body : new Uint8Array(body);
}
