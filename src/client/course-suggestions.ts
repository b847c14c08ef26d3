import { type Suggestion, SuggestionSource } from './fetch-suggestions.ts';
import { SuggestionList } from './suggestion-list.ts';

const SHORTEST = 2;
const LEAST_ROOM_PX = 160;

/**
 * `<course-suggestions>` around a field of a search form: completions while somebody types, as a combobox with a list (WAI-ARIA
 * 1.2). The focus stays in the field. A topic or provider leads to its filter, everything else completes a field; without script
 * the form is as it is. Words come from the server as data attributes.
 */
export class CourseSuggestions extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #list: SuggestionList | null = null;
  #source: SuggestionSource | null = null;
  readonly #status = document.createElement('p');
  #isPointerDown = false;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input || this.#input) return;
    const list = new SuggestionList(`${input.id}-suggestions`, this.dataset.label ?? '');
    this.#input = input;
    this.#list = list;
    this.#source = new SuggestionSource(this.dataset.source ?? '');
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    input.removeAttribute('list');
    for (const [name, value] of [
      ['role', 'combobox'],
      ['autocomplete', 'off'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', list.element.id],
    ] as const) {
      input.setAttribute(name, value);
    }
    this.append(list.element, this.#status);
    input.addEventListener('input', this.#typed);
    input.addEventListener('keydown', this.#pressed);
    input.addEventListener('blur', this.#left);
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
      document.addEventListener(type, this.#pointed, true);
    // A press on an option must not take the focus from the field.
    list.element.addEventListener('mousedown', (event) => event.preventDefault());
    list.element.addEventListener('click', ({ target }) => {
      const option =
        target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
      const suggestion = option && list.suggestion(option);
      if (suggestion) this.#choose(suggestion);
    });
  }

  disconnectedCallback(): void {
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
      document.removeEventListener(type, this.#pointed, true);
    this.#close();
  }

  readonly #typed = (): void => {
    const text = this.#text();
    if (text.length < SHORTEST) {
      this.#close();
      return;
    }
    this.#source?.ask(text, (suggestions) => {
      // Somebody who went on or has typed further does not want this any more.
      if (document.activeElement !== this.#input || this.#text() !== text) return;
      this.#open(suggestions);
    });
  };

  /** On a phone things move up when the list goes: not before what somebody presses has got its click. */
  readonly #left = (): void => {
    if (this.#isPointerDown) addEventListener('pointerup', this.#released, { once: true });
    else this.#close();
  };

  readonly #released = (): void => {
    setTimeout(() => {
      if (document.activeElement !== this.#input) this.#close();
    });
  };

  readonly #pointed = ({ type }: Event): void => {
    this.#isPointerDown = type === 'pointerdown';
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const list = this.#list;
    if (!list || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.isOpen) {
        list.move(event.key === 'ArrowDown' ? 1 : -1);
        this.#showActive();
      } else this.#typed();
    } else if (event.key === 'Escape') {
      // Browsers empty a search field on Escape; what somebody has typed stays.
      event.preventDefault();
      if (list.isOpen) event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter') {
      const suggestion = list.isOpen ? list.suggestion() : undefined;
      if (suggestion) {
        event.preventDefault();
        this.#choose(suggestion);
      } else this.#close();
    }
  };

  #text(): string {
    return (this.#input?.value ?? '').replace(/\s+/g, ' ').trimStart();
  }

  #open(suggestions: readonly Suggestion[]): void {
    const { none = '', one = '', many = '#' } = this.dataset;
    this.#list?.show(suggestions, { ...this.dataset, lang: document.documentElement.lang });
    this.#fit();
    this.#showActive();
    const count = suggestions.length;
    this.#status.textContent =
      count === 0 ? none : count === 1 ? one : many.replace('#', String(count));
  }

  #close(): void {
    this.#source?.cancel();
    this.#list?.hide();
    this.#showActive();
    this.#status.textContent = '';
  }

  /** No longer than the room above an on-screen keyboard. */
  #fit(): void {
    const box = this.#list?.element;
    const bottom = window.visualViewport?.height ?? window.innerHeight;
    const room = bottom - (this.#input?.getBoundingClientRect().bottom ?? 0) - 16;
    box?.style.setProperty('--room', `${Math.max(LEAST_ROOM_PX, room)}px`);
  }

  #showActive(): void {
    const active = this.#list?.active;
    this.#input?.setAttribute('aria-expanded', String(this.#list?.isOpen ?? false));
    if (active) this.#input?.setAttribute('aria-activedescendant', active.id);
    else this.#input?.removeAttribute('aria-activedescendant');
  }

  #choose({ kind, text, value }: Suggestion): void {
    const form = this.#input?.form;
    this.#close();
    if (!form || !this.#input) return;
    if ((kind === 'topic' || kind === 'provider') && value !== null) {
      location.assign(filterAddress(form, kind, value));
      return;
    }
    const near = form.elements.namedItem('near');
    const isElsewhere =
      kind === 'place' && near instanceof HTMLInputElement && near !== this.#input;
    if (isElsewhere) {
      fill(this.#input, '');
      fill(near, value ?? text);
      this.#status.textContent = (this.dataset.placed ?? '#').replace('#', text);
    } else fill(this.#input, kind === 'place' ? (value ?? text) : text);
    if (this.dataset.then === 'search') form.requestSubmit();
  }
}

function fill(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What the form would ask, with the chosen filter instead of the words that led to it. */
function filterAddress(form: HTMLFormElement, name: string, value: string): string {
  const params = new URLSearchParams();
  for (const [field, given] of new FormData(form)) {
    const isKept = given !== '' && !['q', 'page'].includes(field);
    if (isKept && !(field === name && given === value)) params.append(field, String(given));
  }
  params.append(name, value);
  return `${form.action}?${params}`;
}
