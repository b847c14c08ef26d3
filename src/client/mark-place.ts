/** Card, dot on the map and line in the list of places of one place are marked together while one of them is pointed at or has the focus. */
export function markPlaces(root: HTMLElement): void {
  let present: string | undefined;
  const mark = (place: string | undefined) => {
    if (place === present) return;
    present = place;
    for (const part of root.querySelectorAll<HTMLElement | SVGElement>('[data-place]')) {
      part.classList.toggle('is-meant', place !== undefined && part.dataset.place === place);
    }
  };
  const markOf = ({ target }: Event) => {
    const part =
      target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-place]') : null;
    mark(part?.dataset.place);
  };
  root.addEventListener('pointerover', markOf);
  root.addEventListener('focusin', markOf);
  root.addEventListener('pointerleave', () => mark(undefined));
}
