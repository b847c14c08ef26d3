import { ownAddress, swapParts } from './live-parts.ts';
import { markPlaces } from './mark-place.ts';

/** Typing a day or a time changes it with every key: the next one may follow. */
const TYPED_MS = 700;
/** Somebody who ticks several boxes is asked for once. */
const TICKED_MS = 60;
const PATIENCE_MS = 10_000;
const WIDE = '(min-width: 64rem)';

/**
 * `<live-results>` around the plain form of the course list: what is changed there is asked for at once, and the answer's results,
 * counts and conditions take the place of the old ones. The page stays where it is and the focus with whoever has it; the address is
 * the short one that the server names, and the way back leads through every step. Whatever goes wrong ends in an ordinary visit.
 */
export class LiveResults extends HTMLElement {
  #running: AbortController | null = null;
  #timer = 0;
  /** The address whose results are shown. */
  #shown = '';

  connectedCallback(): void {
    this.classList.add('is-live');
    this.addEventListener('change', this.#changed);
    this.addEventListener('submit', this.#sent);
    this.addEventListener('click', this.#followed);
    addEventListener('popstate', this.#returned);
    markPlaces(this);
    // A form sends its empty fields too; the address that one copies need not have them.
    const address = ownAddress(document);
    if (address !== null && address !== location.pathname + location.search) {
      history.replaceState(history.state, '', address + location.hash);
    }
    this.#shown = location.pathname + location.search;
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#returned);
    this.#stop();
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector<HTMLFormElement>('form.courses-form');
  }

  readonly #changed = ({ target }: Event): void => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (!isField || target.form !== this.#form) return;
    // Words and places are finished with Enter or the button: half of them mean something else.
    if (target.name === 'q' || target.name === 'near') return;
    const isDate = target.type === 'date';
    const isTyped = isDate || target.type === 'time';
    this.#stop();
    if (isDate && target.value !== '' && target.value < '1900') return;
    this.#timer = setTimeout(() => this.#ask(this.#address()), isTyped ? TYPED_MS : TICKED_MS);
  };

  readonly #sent = (event: SubmitEvent): void => {
    if (event.target !== this.#form) return;
    event.preventDefault();
    this.#ask(this.#address(), () => {
      if (matchMedia(WIDE).matches) return;
      // On a phone the results are out of sight, below the form or the open panel.
      const panel = this.querySelector<HTMLDetailsElement>('details.filters');
      if (panel?.contains(event.submitter)) panel.open = false;
      this.querySelector<HTMLElement>('#results')?.focus();
      this.querySelector('#hits')?.scrollIntoView();
    });
  };

  readonly #followed = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.closest('[data-live]') || link.pathname !== location.pathname) return;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    this.#ask(link.pathname + link.search);
  };

  readonly #returned = (): void => {
    const address = location.pathname + location.search;
    // A step inside of the page (to its content, to a field) is no other search.
    if (address !== this.#shown) this.#ask(address, undefined, true);
    else this.#stop();
  };

  /** The address of what the form says now, with the offers that are chosen for comparing. */
  #address(): string {
    const form = this.#form;
    if (!form) return location.href;
    const params = new URLSearchParams();
    const compare = document.querySelector<HTMLFormElement>('form#compare');
    for (const [name, value] of new FormData(form)) {
      const isUsed = typeof value === 'string' && value !== '' && !(compare && name === 'offer');
      if (isUsed) params.append(name, value);
    }
    if (compare) {
      for (const id of new FormData(compare).getAll('offer')) params.append('offer', String(id));
    }
    const query = params.toString();
    return `${new URL(form.action).pathname}${query === '' ? '' : `?${query}`}`;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
    this.querySelector('#found')?.removeAttribute('aria-busy');
  }

  async #ask(address: string, then?: () => void, isReturn = false): Promise<void> {
    this.#stop();
    const running = new AbortController();
    this.#running = running;
    this.querySelector('#found')?.setAttribute('aria-busy', 'true');
    const patience = setTimeout(() => this.#leave(address, isReturn), PATIENCE_MS);
    try {
      const response = await fetch(address, { signal: running.signal });
      const text = await response.text();
      const fresh = new DOMParser().parseFromString(text, 'text/html');
      if (this.#running !== running) return;
      const next = ownAddress(fresh);
      if (!response.ok || response.redirected || !next) return this.#leave(address, isReturn);
      if (!isReturn && next !== location.pathname + location.search) {
        history.pushState(null, '', next);
      }
      this.#shown = location.pathname + location.search;
      swapParts(document, fresh, isReturn);
      this.#stop();
      then?.();
    } catch {
      if (this.#running === running) this.#leave(address, isReturn);
    } finally {
      clearTimeout(patience);
    }
  }

  #leave(address: string, isReturn: boolean): void {
    this.#stop();
    if (isReturn) location.reload();
    else location.assign(address);
  }
}
