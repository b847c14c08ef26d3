/**
 * `<compare-choice>` around the form that sends chosen offers to the comparison: says what is chosen, admits no more than fit, puts a
 * way on beside the box, and writes the choice into the address and into the page's own links and forms, so that it survives paging
 * and filtering. Nothing is stored.
 */
export class CompareChoice extends HTMLElement {
  readonly #leave = new AbortController();

  connectedCallback(): void {
    document.addEventListener(
      'change',
      (event) => {
        const target = event.target;
        if (target instanceof HTMLInputElement && target.form === this.#form) this.#show(target);
      },
      { signal: this.#leave.signal },
    );
    // A page that comes back has the boxes as they were left, which its markup does not know.
    addEventListener('pageshow', () => this.#show(), { signal: this.#leave.signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  get #boxes(): HTMLInputElement[] {
    return [...(this.#form?.elements ?? [])].filter(
      (element): element is HTMLInputElement =>
        element instanceof HTMLInputElement && element.type === 'checkbox',
    );
  }

  #show(changed?: HTMLInputElement): void {
    const boxes = this.#boxes;
    const chosen = boxes.filter((box) => box.checked);
    const isFull = chosen.length >= Number(this.dataset.most);
    for (const box of boxes) box.disabled = isFull && !box.checked;
    if (changed !== undefined || chosen.length > 0) this.#say(chosen);
    if (changed === undefined) return;
    this.#carry(chosen.map((box) => box.value));
    this.#offerNext(changed);
  }

  #say(chosen: readonly HTMLInputElement[]): void {
    const said: unknown = JSON.parse(this.dataset.said ?? '[]');
    const place = this.querySelector('.choice-said');
    if (!Array.isArray(said) || place === null) return;
    place.textContent = String(said[chosen.length] ?? '');
    const names = this.querySelector('.choice-names');
    if (names) names.textContent = chosen.map((box) => box.dataset.title ?? '').join(' · ');
  }

  /** The way on stands beside the box that was ticked last: a bar over the list would cover what people look at. */
  #offerNext(changed: HTMLInputElement): void {
    const next = this.#next;
    if (changed.checked) changed.parentElement?.append(next);
    else if (next.parentElement === changed.parentElement) next.remove();
  }

  get #next(): HTMLButtonElement {
    const known = document.querySelector<HTMLButtonElement>('.choice-next');
    if (known) return known;
    const next = document.createElement('button');
    next.className = 'button button-quiet choice-next';
    next.setAttribute('form', this.#form?.id ?? '');
    next.textContent = this.#form?.querySelector('button')?.textContent ?? '';
    return next;
  }

  /** Puts the choice into the address of this page and of every way from here to another page of the list. */
  #carry(ids: readonly string[]): void {
    const withChoice = (address: string) => {
      const url = new URL(address);
      url.searchParams.delete('offer');
      for (const id of ids) url.searchParams.append('offer', id);
      return url.href;
    };
    history.replaceState(history.state, '', withChoice(location.href));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="/kurse"]')) {
      if (link.pathname === location.pathname && link.closest('main')) {
        link.href = withChoice(link.href);
      }
    }
    for (const form of document.forms) {
      if (form === this.#form || new URL(form.action).pathname !== location.pathname) continue;
      for (const field of form.querySelectorAll('input[type="hidden"][name="offer"]')) {
        field.remove();
      }
      form.append(...ids.map(hiddenField));
    }
  }
}

function hiddenField(id: string): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'offer';
  field.value = id;
  return field;
}
