/** What stands inside an element: nodes and texts; nothing for what is absent. */
export type Content = Node | string | null | false | undefined | readonly Content[];

/** Attributes by name; `true` = without a value, a function = what happens on the event of that name. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

/** Makes an element. Texts are only ever set as texts, so nothing in the data can become markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...nodes(content));
  return element;
}

function nodes(content: Content): (Node | string)[] {
  if (content === null || content === undefined || content === false) return [];
  return typeof content === 'string' || content instanceof Node
    ? [content]
    : content.flatMap(nodes);
}

/** A button that does not send a form; `kind` as in `src/ui/button.tsx`. */
export function button(
  words: string,
  act: () => void,
  kind: 'primary' | 'secondary' | 'quiet' = 'secondary',
  attributes: Attributes = {},
): HTMLButtonElement {
  return h(
    'button',
    { type: 'button', class: `button button-${kind}`, click: act, ...attributes },
    h('span', {}, words),
  );
}

/** Something to fold open, as `src/ui/disclosure.tsx` makes it. */
export function disclosure(summary: string, ...content: Content[]): HTMLDetailsElement {
  return h(
    'details',
    { class: 'disclosure' },
    h('summary', {}, icon('next'), h('span', {}, summary)),
    h('div', { class: 'disclosure-body' }, content),
  );
}

const SVG = 'http://www.w3.org/2000/svg';
/** The few pictures of `src/ui/icon.tsx` that the check needs, as paths. */
const ICONS = {
  next: 'm9 5 7 7-7 7',
  likely: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM8 12.4l2.8 2.8L16 9.5',
  ask: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM12 11v5.5M12 7.6v.1',
  deadline:
    'M6.5 3.5h11M6.5 20.5h11M7.5 3.5c0 4 2 6 4.5 8.5 2.5-2.5 4.5-4.5 4.5-8.5M7.5 20.5c0-4 2-6 4.5-8.5 2.5 2.5 4.5 4.5 4.5 8.5',
} as const;

/** A picture beside a word, silent for screen readers. */
export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', name === 'next' ? 'icon icon-turning' : 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
