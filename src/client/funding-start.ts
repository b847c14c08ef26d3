/**
 * `<funding-check>`: shows the button instead of the ways without scripts, and fetches the check itself when somebody presses it, so that
 * a page with it is no heavier for all others.
 */
export class FundingStart extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('.check-open');
    const { script } = this.dataset;
    if (button === null || script === undefined) return;
    this.#swap(true);
    // After a reload nothing is known any more: the entries of the check before lead nowhere.
    const depth: unknown = history.state?.depth;
    if (typeof depth === 'number') history.go(-depth);
    button.addEventListener('click', async () => {
      const words = this.querySelector('.check-said');
      if (words) words.textContent = this.dataset.loading ?? '';
      button.disabled = true;
      try {
        const { openCheck } = await import(script);
        await openCheck(this);
      } catch {
        this.#swap(false);
        if (words) {
          words.textContent = this.dataset.failed ?? '';
          words.classList.remove('unseen');
        }
      } finally {
        button.disabled = false;
      }
    });
  }

  #swap(hasScript: boolean): void {
    this.querySelector('.check-open')?.toggleAttribute('hidden', !hasScript);
    this.querySelector('.check-without')?.toggleAttribute('hidden', hasScript);
  }
}
