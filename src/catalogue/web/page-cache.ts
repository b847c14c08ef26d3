/** Finished pages by key. A key names everything a page depends on, so nothing ever has to be thrown away for being old. */
export interface PageCache {
  get(key: string): string | undefined;
  set(key: string, html: string): void;
}

/** Keeps the pages asked for last within about `maxCharacters` (two bytes each at most); 0 keeps none. */
export function createPageCache(maxCharacters: number): PageCache {
  const kept = new Map<string, string>();
  let characters = 0;
  return {
    get(key) {
      const html = kept.get(key);
      if (html !== undefined) {
        // A map iterates in order of insertion: putting it in again makes it the youngest.
        kept.delete(key);
        kept.set(key, html);
      }
      return html;
    },
    set(key, html) {
      if (key.length + html.length > maxCharacters || kept.has(key)) return;
      kept.set(key, html);
      characters += key.length + html.length;
      for (const [oldest, page] of kept) {
        if (characters <= maxCharacters) break;
        kept.delete(oldest);
        characters -= oldest.length + page.length;
      }
    },
  };
}
