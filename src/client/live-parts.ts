/** The address that an answer of the server names as its own; null if it is not the page that is expected. */
export function ownAddress(fresh: Document): string | null {
  const hasParts = ['hits', 'found', 'places', 'filters-main', 'kept', 'search-also'].every((id) =>
    fresh.getElementById(id),
  );
  const address = fresh.querySelector<HTMLElement>('live-results')?.dataset.address;
  return hasParts && address !== undefined ? address : null;
}

/**
 * Puts the parts of a fresh page in the place of those in the old one. What somebody is about to use is only brought up to date, so
 * that it keeps the focus; with `withFields` (the way back) everything that was typed changes as well.
 */
export function swapParts(page: Document, fresh: Document, withFields: boolean): void {
  const focused = page.activeElement;
  const before = focused?.getBoundingClientRect().top ?? 0;
  page.title = fresh.title;
  said(page, fresh);
  replaceText(page.querySelector('h1'), fresh.querySelector('h1'));
  replaceText(page.getElementById('filters-title'), fresh.getElementById('filters-title'));
  if (withFields) copyFields(page, fresh);
  for (const id of ['kept', 'found', 'places']) part(page, fresh, id);
  if (!page.getElementById('search-also')?.contains(focused)) part(page, fresh, 'search-also');
  sections(page.getElementById('filters-main'), fresh.getElementById('filters-main'));
  const links = fresh.querySelectorAll<HTMLAnchorElement>('a[hreflang]');
  for (const [place, link] of page.querySelectorAll<HTMLAnchorElement>('a[hreflang]').entries()) {
    link.setAttribute('href', links[place]?.getAttribute('href') ?? link.href);
  }
  replace(page.querySelector('.print-address'), fresh.querySelector('.print-address'));
  // Only what had the focus and was replaced gets it back; a condition that is gone leaves it to the results.
  if (!focused || focused === page.body) return;
  const same = focused.isConnected ? focused : focused.id && page.getElementById(focused.id);
  if (same && same !== focused) page.getElementById(same.id)?.focus({ preventScroll: true });
  else if (!same) page.getElementById('results')?.focus({ preventScroll: true });
  // Lists above have become longer or shorter: what is in use stays where it was.
  if (same) page.defaultView?.scrollBy(0, same.getBoundingClientRect().top - before);
}

/** The number of hits: the same element with other words, because a new one would not be read out. */
function said(page: Document, fresh: Document): void {
  const [old, next] = [page.getElementById('hits'), fresh.getElementById('hits')];
  if (!old || !next) return;
  if (old.textContent !== next.textContent) old.textContent = next.textContent;
  const button = page.querySelector('.filters-submit .button span');
  if (button) button.textContent = next.dataset.show ?? button.textContent;
}

function replaceText(old: Element | null, next: Element | null): void {
  if (old && next && old.textContent !== next.textContent) old.textContent = next.textContent;
}

function replace(old: Element | null, next: Element | null): void {
  if (old && next) old.replaceWith(next);
}

function part(page: Document, fresh: Document, id: string): void {
  const [old, next] = [page.getElementById(id), fresh.getElementById(id)];
  if (!old || !next || old.isEqualNode(next)) return;
  keepFolds(old, next);
  old.replaceChildren(...next.childNodes);
}

const isField = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

/** Sections of the panel: new ones come, empty ones go, the others are brought up to date one by one. */
function sections(old: Element | null, next: Element | null): void {
  if (!old || !next) return;
  const ids = new Set([...next.children].map(({ id }) => id));
  for (const child of [...old.children]) if (!ids.has(child.id)) child.remove();
  let before: Element | null = null;
  for (const child of [...next.children]) {
    const known: Element | undefined = [...old.children].find(({ id }) => id === child.id);
    if (known) section(known, child);
    else if (before) before.after(child);
    else old.prepend(child);
    before = known ?? child;
  }
}

function section(old: Element, next: Element): void {
  const focused = old.ownerDocument.activeElement;
  replaceText(old.querySelector('summary > span'), next.querySelector('summary > span'));
  const [body, nextBody] = [old, next].map((one) => one.querySelector('.disclosure-body'));
  if (!body || !nextBody || body.isEqualNode(nextBody)) return;
  if (body.querySelector(':scope > .facet')) sections(body, nextBody);
  else if (body.contains(focused) && isField(focused)) update(body, nextBody);
  else {
    keepFolds(body, nextBody);
    body.replaceChildren(...nextBody.childNodes);
  }
}

/** Numbers, boxes without hits, links and switches of a part that somebody is using. */
function update(old: Element, next: Element): void {
  for (const also of old.querySelectorAll('.also')) {
    const match = next.querySelector(`#${also.id}`);
    if (match && !also.contains(also.ownerDocument.activeElement)) {
      also.replaceChildren(...match.childNodes);
    }
  }
  for (const control of old.querySelectorAll<HTMLElement>('[id]')) {
    if (control.closest('.also')) continue;
    const match = next.querySelector<HTMLElement>(`[id="${CSS.escape(control.id)}"]`);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.disabled = match instanceof HTMLInputElement ? match.disabled : !control.checked;
      const count = control.parentElement?.querySelector('.choice-count');
      if (count) {
        count.textContent =
          match?.parentElement?.querySelector('.choice-count')?.textContent ?? '0';
      }
    } else if (control instanceof HTMLAnchorElement && match instanceof HTMLAnchorElement) {
      for (const name of ['href', 'aria-current']) {
        const value = match.getAttribute(name);
        if (value === null) control.removeAttribute(name);
        else control.setAttribute(name, value);
      }
    }
  }
}

/** What was folded open stays open, whatever the server thinks is usual. */
function keepFolds(old: Element, next: Element): void {
  for (const fold of next.querySelectorAll('details')) {
    const known = fold.id
      ? old.querySelector<HTMLDetailsElement>(`details[id="${CSS.escape(fold.id)}"]`)
      : old.querySelector<HTMLDetailsElement>(`details.${fold.classList[0]}`);
    if (known) fold.open = known.open;
  }
}

/** The fields of the form as an earlier address had them. */
function copyFields(page: Document, fresh: Document): void {
  for (const field of page.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'form.courses-form :is(input, select)[id]',
  )) {
    const match = fresh.getElementById(field.id);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = match instanceof HTMLInputElement && match.checked;
    } else if (match instanceof HTMLInputElement || match instanceof HTMLSelectElement) {
      field.value = match.value;
    }
  }
}
