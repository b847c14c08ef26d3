/** The menu on phones is a disclosure; Escape closes it and gives the focus back to its summary. */
export function closeMenuOnEscape(page: Document): void {
  const menu = page.querySelector<HTMLDetailsElement>('.site-menu');
  menu?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
