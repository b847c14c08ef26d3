const EVERY_MS = 2000;
/** After so long something is wrong: the page stops looking and says so when it is loaded again. */
const LOOK_FOR_MS = 30 * 60_000;

/**
 * `<delivery-progress>`: brings the bar up to date while a delivery is being read, and loads the page once it has ended. Looks only while
 * somebody can see it.
 */
export class DeliveryProgress extends HTMLElement {
  #timer = 0;
  #until = 0;

  connectedCallback(): void {
    if (this.dataset.looksAgain !== 'yes') return;
    this.#until = Date.now() + LOOK_FOR_MS;
    this.#later();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (Date.now() < this.#until)
      this.#timer = window.setTimeout(() => void this.#look(), EVERY_MS);
  }

  async #look(): Promise<void> {
    if (document.hidden) return this.#later();
    const text = await fetch(location.href, { headers: { accept: 'text/html' } })
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null);
    if (text === null) return this.#later();
    const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector(this.localName);
    if (fresh === null) return location.reload();
    for (const name of ['label', 'progress']) {
      const [old, next] = [this.querySelector(name), fresh.querySelector(name)];
      if (old instanceof HTMLProgressElement && next instanceof HTMLProgressElement)
        old.value = next.value;
      else if (old && next && old.textContent !== next.textContent)
        old.textContent = next.textContent;
    }
    this.#later();
  }
}
