export interface Suggestion {
  readonly kind: string;
  readonly text: string;
  readonly value: string | null;
  readonly offers: number | null;
}

/** A pause in typing after which asking makes sense: shorter than the pause in which people look up. */
const PAUSE_MS = 120;

/** Asks the server for completions: not for every key, never twice for the same text, and only the latest question counts. */
export class SuggestionSource {
  readonly #address: string;
  readonly #known = new Map<string, readonly Suggestion[]>();
  #timer = 0;
  #running: AbortController | null = null;

  /** `address` gets the text as its parameter `q`. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Calls back at most once and only if nothing else was asked meanwhile; not at all if the server does not answer. */
  ask(text: string, answered: (suggestions: readonly Suggestion[]) => void): void {
    this.cancel();
    const known = this.#known.get(text);
    if (known) answered(known);
    else this.#timer = setTimeout(() => this.#fetch(text, answered), PAUSE_MS);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
  }

  async #fetch(
    text: string,
    answered: (suggestions: readonly Suggestion[]) => void,
  ): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    try {
      const address = new URL(this.#address, location.href);
      address.searchParams.set('q', text);
      const response = await fetch(address, { signal: running.signal });
      if (!response.ok) return;
      const { suggestions } = await response.json();
      this.#known.set(text, suggestions);
      if (this.#running === running) answered(suggestions);
    } catch {
      // Stale, or offline: the form works without suggestions.
    }
  }
}
