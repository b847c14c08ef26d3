const EVERY_MS = 2000;
/** After so long something is wrong: the page stops looking and says so when it is loaded again. */
const LOOK_FOR_MS = 30 * 60_000;
/** Percent between two sentences for screen readers: every step would talk without end. */
const SAID_STEP = 25;

/**
 * `<delivery-progress>`: brings the bar up to date while a delivery is being read, and puts the page's new content in place once that
 * has ended. Looks only while somebody can see it. The focus stays where it is.
 */
export class DeliveryProgress extends HTMLElement {
  #timer = 0;
  #until = 0;
  #saidStep = 0;
  readonly #said = document.createElement('p');

  connectedCallback(): void {
    if (this.dataset.looksAgain !== 'yes') return;
    // Outside of what is replaced: a new region would not be read out.
    this.#said.className = 'unseen';
    this.#said.setAttribute('role', 'status');
    document.querySelector('main')?.after(this.#said);
    this.#until = Date.now() + LOOK_FOR_MS;
    this.#later();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (this.isConnected && Date.now() < this.#until)
      this.#timer = window.setTimeout(() => void this.#look(), EVERY_MS);
  }

  async #look(): Promise<void> {
    if (document.hidden) return this.#later();
    const text = await fetch(location.href, { headers: { accept: 'text/html' } })
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null);
    if (text === null) return this.#later();
    const page = new DOMParser().parseFromString(text, 'text/html');
    const fresh = page.querySelector(this.localName);
    if (fresh === null) return this.#end(page);
    for (const name of ['label', 'progress', '.delivery-rest']) {
      const [old, next] = [this.querySelector(name), fresh.querySelector(name)];
      if (old instanceof HTMLProgressElement && next instanceof HTMLProgressElement) {
        old.value = next.value;
        this.#say(next.value);
      } else if (old && next && old.textContent !== next.textContent)
        old.textContent = next.textContent;
    }
    this.#later();
  }

  #say(percent: number): void {
    const step = Math.floor(percent / SAID_STEP);
    if (step <= this.#saidStep) return;
    this.#saidStep = step;
    this.#said.textContent = this.querySelector('label')?.textContent ?? '';
  }

  #end(page: Document): void {
    const [main, next] = [document.querySelector('main'), page.querySelector('main')];
    if (!main || !next) {
      location.reload();
      return;
    }
    const focused = document.activeElement;
    const href = main.contains(focused) ? focused?.getAttribute('href') : null;
    const [state, lead] = [next.querySelector('.status'), next.querySelector('.lead')];
    document.title = page.title;
    main.replaceChildren(...next.childNodes);
    if (href) main.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus();
    this.#said.textContent = [state, lead].map((part) => part?.textContent ?? '').join('. ');
  }
}
