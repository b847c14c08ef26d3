/**
 * An element of the Open-vhs vocabulary, whatever it was written in: XML and the Berlin JSON become the same tree. Children are
 * always lists, because JSON writers collapse a list of one.
 */
export interface VhsNode {
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly VhsNode[]>;
}

const NOTHING: readonly VhsNode[] = [];

/** All children of a name. */
export function childrenOf(node: VhsNode | undefined, name: string): readonly VhsNode[] {
  return node?.children.get(name) ?? NOTHING;
}

/** The first child of a name. */
export function childOf(node: VhsNode | undefined, name: string): VhsNode | undefined {
  return childrenOf(node, name)[0];
}

/** The text of the first child of a name that has one, as delivered but trimmed; otherwise empty. */
export function textOf(node: VhsNode | undefined, name: string): string {
  for (const child of childrenOf(node, name)) if (child.text !== '') return child.text;
  return '';
}
