import { keptForm } from './kept-form.ts';

/** After the last key; long enough not to save in the middle of a word. */
const PAUSE_MS = 2000;
/** While the network is away. */
const RETRY_MS = 15_000;

/** What the portal answers to a form that saved itself. */
interface Saved {
  /** "Gespeichert um 14:03 Uhr" */
  readonly said: string;
  readonly version: number;
  readonly receipt: string;
  /** Where the form is sent from now on. */
  readonly action: string;
}

/**
 * `<auto-save>` around a form: saves it while people type and says when. It never moves the focus and changes nothing that is typed.
 * While the network is away the words are kept in this tab and offered again when the page is opened anew.
 */
export class AutoSave extends HTMLElement {
  #timer = 0;
  #isSaving = false;
  #isChanged = false;
  #isStopped = false;
  /** Sent without an answer: the portal may have it already, so exactly this is sent again first. */
  #unanswered: URLSearchParams | null = null;
  /** The button that was pressed while a save was on its way. */
  #waiting: HTMLElement | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const said = this.querySelector('[role="status"]');
    if (!form || !(said instanceof HTMLElement)) return;
    const kept = keptForm(location.pathname, form);
    this.#offer(kept, said);
    form.addEventListener('input', () => {
      this.#isChanged = true;
      this.#later(PAUSE_MS, form, said);
    });
    form.addEventListener('submit', (event) => {
      clearTimeout(this.#timer);
      if (this.#isSaving) {
        // Its version has to come back first, or the two saves would meet as if from two people.
        event.preventDefault();
        this.#waiting = event.submitter ?? form;
        return;
      }
      this.#isStopped = true;
      if (navigator.onLine && this.#unanswered === null) kept.drop();
      else kept.keep();
    });
    addEventListener('online', () => this.#later(0, form, said));
  }

  #later(milliseconds: number, form: HTMLFormElement, said: HTMLElement): void {
    clearTimeout(this.#timer);
    if (this.#isStopped || !(this.#isChanged || this.#unanswered)) return;
    this.#timer = window.setTimeout(() => void this.#save(form, said), milliseconds);
  }

  async #save(form: HTMLFormElement, said: HTMLElement): Promise<void> {
    if (this.#isSaving) return this.#later(PAUSE_MS, form, said);
    if (this.#unanswered === null) this.#isChanged = false;
    const body = this.#unanswered ?? wordsOf(form);
    const kept = keptForm(location.pathname, form);
    this.#isSaving = true;
    said.textContent = this.dataset.saving ?? '';
    let pause = PAUSE_MS;
    try {
      this.#unanswered = body;
      const response = await fetch(form.action, { method: 'POST', body });
      // 422: something is half typed; the button will say what.
      if (!response.ok && response.status !== 409 && response.status !== 422) {
        throw new Error(String(response.status));
      }
      this.#unanswered = null;
      kept.drop();
      if (response.ok) this.#took(form, await response.json(), said);
      else said.textContent = response.status === 409 ? (this.dataset.conflict ?? '') : '';
      this.#isStopped = response.status === 409;
    } catch {
      kept.keep();
      said.textContent = this.dataset.failed ?? '';
      pause = RETRY_MS;
    }
    this.#isSaving = false;
    this.#later(pause, form, said);
    if (this.#waiting !== null) {
      form.requestSubmit(this.#waiting === form ? null : this.#waiting);
      this.#waiting = null;
    }
  }

  /** The next save counts on from this one. */
  #took(form: HTMLFormElement, saved: Saved, said: HTMLElement): void {
    for (const [name, value] of [
      ['version', String(saved.version)],
      ['receipt', saved.receipt],
    ] as const) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    form.action = saved.action;
    said.textContent = saved.said;
  }

  /** Words that could not be saved: offered, never put in by themselves. */
  #offer(kept: ReturnType<typeof keptForm>, said: HTMLElement): void {
    if (!kept.isThere()) return;
    const button = (label: string, act: () => void): HTMLButtonElement => {
      const element = document.createElement('button');
      element.type = 'button';
      element.className = 'button button-secondary';
      element.textContent = label;
      element.addEventListener('click', () => {
        act();
        said.replaceChildren();
      });
      return element;
    };
    said.replaceChildren(
      `${this.dataset.found ?? ''} `,
      button(this.dataset.restore ?? '', () => kept.restore()),
      button(this.dataset.drop ?? '', () => kept.drop()),
    );
  }
}

function wordsOf(form: HTMLFormElement): URLSearchParams {
  const words = new URLSearchParams({ autosave: '1' });
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') words.append(name, value);
  }
  return words;
}
