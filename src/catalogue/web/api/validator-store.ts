/**
 * Strong validators of answers that were given, by everything the answers depend on: what a conditional request needs to be told
 * "not modified" without a search. The answers themselves are not kept.
 */
export interface ValidatorStore {
  find(key: string): string | undefined;
  /** Replaces what was known of the key. */
  remember(key: string, etag: string): void;
}

/** Keeps the validators used last, within about so many characters of keys and validators. */
export function createValidatorStore(mostCharacters: number): ValidatorStore {
  const kept = new Map<string, string>();
  let characters = 0;

  function take(key: string): string | undefined {
    const etag = kept.get(key);
    if (etag === undefined) return undefined;
    kept.delete(key);
    characters -= key.length + etag.length;
    return etag;
  }
  // A map iterates in order of insertion: the last one put in is the youngest.
  function put(key: string, etag: string): void {
    kept.set(key, etag);
    characters += key.length + etag.length;
  }
  return {
    find(key) {
      const etag = take(key);
      if (etag !== undefined) put(key, etag);
      return etag;
    },
    remember(key, etag) {
      take(key);
      put(key, etag);
      for (const oldest of kept.keys()) {
        if (characters <= mostCharacters) break;
        take(oldest);
      }
    },
  };
}
