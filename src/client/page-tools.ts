const COPIED_SHOWN_MS = 4000;

/** `<page-tools>`: buttons to print the page and to copy its address; the words come from the server. */
export class PageTools extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren(
      this.#button(this.dataset.print ?? '', () => window.print()),
      ...(navigator.clipboard ? [this.#copyButton()] : []),
    );
  }

  #copyButton(): HTMLElement {
    const label = this.dataset.copy ?? '';
    const button = this.#button(label, async () => {
      await navigator.clipboard.writeText(location.href);
      // The live region says it to those who do not see the button change.
      words.textContent = this.dataset.copied ?? '';
      setTimeout(() => {
        words.textContent = label;
      }, COPIED_SHOWN_MS);
    });
    const words = document.createElement('span');
    words.setAttribute('aria-live', 'polite');
    words.textContent = label;
    button.replaceChildren(words);
    return button;
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-secondary';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  }
}
