import type { Suggestion } from './fetch-suggestions.ts';

/** What the list says; `#` stands for a number. */
export interface ListWords {
  readonly [name: string]: string | undefined;
}

/** The list below a field: options in groups by kind. It never has the focus; the field says which option is meant. */
export class SuggestionList {
  readonly element = document.createElement('div');
  #options: HTMLElement[] = [];
  #suggestions: readonly Suggestion[] = [];
  #active = -1;

  constructor(id: string, label: string) {
    this.element.id = id;
    this.element.className = 'suggestions';
    this.element.hidden = true;
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', label);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get active(): HTMLElement | undefined {
    return this.#options[this.#active];
  }

  /** The suggestion of an option, or of the active one. */
  suggestion(option = this.active): Suggestion | undefined {
    return this.#suggestions[option ? this.#options.indexOf(option) : -1];
  }

  show(suggestions: readonly Suggestion[], words: ListWords): void {
    this.#suggestions = suggestions;
    this.#active = -1;
    this.#options = [];
    const groups = new Map<string, HTMLElement>();
    for (const suggestion of suggestions) {
      const known = groups.get(suggestion.kind);
      const group = known ?? this.#group(suggestion.kind, words);
      groups.set(suggestion.kind, group);
      group.append(this.#option(suggestion, words));
    }
    this.element.replaceChildren(...groups.values());
    this.element.hidden = suggestions.length === 0;
  }

  hide(): void {
    this.element.hidden = true;
    this.#mark(-1);
  }

  /** One option down or up; beyond the ends nothing is marked, which is the text as it was typed. */
  move(step: 1 | -1): void {
    const count = this.#options.length + 1;
    this.#mark(((this.#active + 1 + step + count) % count) - 1);
    this.active?.scrollIntoView({ block: 'nearest' });
  }

  #mark(place: number): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.#active = place;
    this.active?.setAttribute('aria-selected', 'true');
  }

  #group(kind: string, words: ListWords): HTMLElement {
    const group = document.createElement('div');
    const title = document.createElement('div');
    title.id = `${this.element.id}-${kind}`;
    title.className = 'suggestions-title';
    title.setAttribute('role', 'presentation');
    title.textContent = words[kind] ?? '';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', title.id);
    group.append(title);
    return group;
  }

  #option({ text, offers }: Suggestion, words: ListWords): HTMLElement {
    const option = document.createElement('div');
    option.id = `${this.element.id}-${this.#options.length}`;
    option.className = 'suggestion';
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = document.createElement('span');
    name.textContent = text;
    option.append(name);
    if (offers !== null) {
      const count = document.createElement('span');
      count.className = 'suggestion-count';
      const phrase = offers === 1 ? words.offer : words.offers;
      count.textContent = ` ${(phrase ?? '#').replace('#', offers.toLocaleString(words.lang))}`;
      option.append(count);
    }
    this.#options.push(option);
    return option;
  }
}
