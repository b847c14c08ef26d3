import type { Span, XmlNode } from './xml-node.ts';

/**
 * Names that may stand inside an element. `private`: known, but about persons; its content is neither used nor kept. `dropped`:
 * known and of no use.
 */
export interface XmlShape {
  readonly [name: string]: XmlShape | 'text' | 'private' | 'dropped';
}

export interface Shaped {
  /** The element with known elements only, without private and dropped ones. */
  readonly node: XmlNode;
  /** Names of elements that the format does not have, each once. */
  readonly foreign: readonly string[];
  /** Names of elements that hold other elements where a text belongs. */
  readonly misshapen: readonly string[];
  /** Something was left out, so the record's own text must not be kept. */
  readonly isReduced: boolean;
  /** What was left out, as far as it was read from XML. */
  readonly removed: readonly Span[];
}

/**
 * Keeps what a vocabulary knows. Elements of other programs may hold personal data (bookings, customers, lecturers): they are
 * reported by name and go no further (DSGVO Art. 5 (1) c).
 */
export function keepShape(node: XmlNode, shape: XmlShape): Shaped {
  const foreign = new Set<string>();
  const misshapen = new Set<string>();
  const removed: Span[] = [];
  let isReduced = false;
  const remove = (elements: readonly XmlNode[]): void => {
    isReduced ||= elements.some((one) => one.text !== '' || one.children.size > 0);
    for (const { span } of elements) if (span !== undefined) removed.push(span);
  };
  const keep = (element: XmlNode, known: XmlShape): XmlNode => {
    const children = new Map<string, XmlNode[]>();
    for (const [name, elements] of element.children) {
      const inner = Object.hasOwn(known, name) ? known[name] : undefined;
      if (inner === undefined || inner === 'private' || inner === 'dropped') {
        if (inner === undefined) foreign.add(name);
        remove(elements);
        continue;
      }
      if (inner === 'text') {
        if (elements.some((one) => one.children.size > 0)) {
          misshapen.add(name);
          for (const one of elements) for (const inside of one.children.values()) remove(inside);
          isReduced = true;
        }
        children.set(name, elements.map(withoutChildren));
      } else
        children.set(
          name,
          elements.map((one) => keep(one, inner)),
        );
    }
    return { text: element.text, attributes: element.attributes, children };
  };

  return {
    node: keep(node, shape),
    foreign: [...foreign],
    misshapen: [...misshapen],
    isReduced,
    removed,
  };
}

function withoutChildren(node: XmlNode): XmlNode {
  return node.children.size === 0 ? node : { ...node, children: new Map() };
}

/** The text without these parts of it. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let kept = '';
  let at = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    // One may lie inside another.
    if (from > at) kept += text.slice(at, from);
    at = Math.max(at, to);
  }
  return kept + text.slice(at);
}
