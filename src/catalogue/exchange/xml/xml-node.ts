/**
 * An element as a tree without namespace prefixes, whatever it was written in: XML and the Berlin JSON become the same. Children are
 * always lists, because JSON writers collapse a list of one.
 */
export interface XmlNode {
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly XmlNode[]>;
  /** Where it stands in the text that it was read from, if that is XML. */
  readonly span?: Span;
}

/** Offsets of the first character and of the one behind the last. */
export type Span = readonly [from: number, to: number];

const NOTHING: readonly XmlNode[] = [];

/** All children of a name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.get(name) ?? NOTHING;
}

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return childrenOf(node, name)[0];
}

/** The text of the first child of a name that has one, as delivered but trimmed; otherwise empty. */
export function textOf(node: XmlNode | undefined, name: string): string {
  for (const child of childrenOf(node, name)) if (child.text !== '') return child.text;
  return '';
}
