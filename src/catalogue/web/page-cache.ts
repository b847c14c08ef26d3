import { localDate } from '../../platform/clock.ts';
import { CARD_LIFE_MS } from '../queries/card-store.ts';

/**
 * The key of a page that depends on the catalogue: what was asked for, as of which change, on which day. Pages live as long as the
 * cards on them: the day on which an offer was confirmed moves without a change of the index.
 */
export function keptPageKey(
  asked: string,
  index: { readonly position: number },
  now: Date,
): string {
  return `${asked} ${index.position} ${localDate(now)} ${Math.floor(now.getTime() / CARD_LIFE_MS)}`;
}

/** Finished pages by key. A key names everything a page depends on, so nothing ever has to be thrown away for being old. */
export interface PageCache {
  get(key: string): Uint8Array<ArrayBuffer> | undefined;
  set(key: string, page: Uint8Array<ArrayBuffer>): void;
}

/** Keeps the pages asked for last within about `maxBytes`; 0 keeps none. */
export function createPageCache(maxBytes: number): PageCache {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let bytes = 0;
  return {
    get(key) {
      const page = kept.get(key);
      if (page !== undefined) {
        // A map iterates in order of insertion: putting it in again makes it the youngest.
        kept.delete(key);
        kept.set(key, page);
      }
      return page;
    },
    set(key, page) {
      if (key.length + page.length > maxBytes || kept.has(key)) return;
      kept.set(key, page);
      bytes += key.length + page.length;
      for (const [oldest, { length }] of kept) {
        if (bytes <= maxBytes) break;
        kept.delete(oldest);
        bytes -= oldest.length + length;
      }
    },
  };
}
