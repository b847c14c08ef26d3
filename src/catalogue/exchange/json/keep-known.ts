import type { JsonNode } from './json-node.ts';

/**
 * Names that may stand inside an object, each with what may stand inside its own values. A plain text is kept under any of them.
 * `text`: nothing but text. `dropped`: known, but of no use or about persons; neither used nor kept, and not worth a remark.
 */
export interface JsonShape {
  readonly [name: string]: JsonShape | 'text' | 'dropped';
}

export interface KnownPart {
  readonly node: JsonNode;
  /** Names the shape does not have, each once. */
  readonly foreign: readonly string[];
  /** Something was left out, so the record's own text must not be kept. */
  readonly isReduced: boolean;
}

/** Keeps what a shape knows of an object; objects that `isPrivate` recognises (persons) are left out wherever they stand. */
export function keepKnown(
  node: JsonNode,
  shape: JsonShape,
  isPrivate: (node: JsonNode) => boolean = () => false,
): KnownPart {
  const foreign = new Set<string>();
  let isReduced = false;
  const keep = (given: JsonNode, inner: JsonShape | 'text'): JsonNode[] => {
    if (given.fields.size === 0) return [given];
    if (inner === 'text' || isPrivate(given)) {
      isReduced = true;
      return [];
    }
    const fields = new Map<string, readonly JsonNode[]>();
    for (const [name, values] of given.fields) {
      const known = Object.hasOwn(inner, name) ? inner[name] : undefined;
      if (known === undefined || known === 'dropped') {
        if (known === undefined) foreign.add(name);
        isReduced = true;
      } else
        fields.set(
          name,
          values.flatMap((value) => keep(value, known)),
        );
    }
    return [{ ...given, fields }];
  };
  const [kept] = keep(node, shape);
  return {
    node: kept ?? { ...node, fields: new Map() },
    foreign: [...foreign],
    isReduced,
  };
}
