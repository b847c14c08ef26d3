import type { XmlNode } from '../xml/xml-node.ts';

/** A JSON value as a tree: `@name` becomes an attribute, `#text` the text; numbers and booleans become text, null is empty. */
export function nodeFromJson(value: unknown): XmlNode {
  const attributes = new Map<string, string>();
  const children = new Map<string, XmlNode[]>();
  let text = '';
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === '#text') text = scalarText(inner);
      else if (name.startsWith('@')) attributes.set(name.slice(1), scalarText(inner));
      else children.set(name, (Array.isArray(inner) ? inner : [inner]).map(nodeFromJson));
    }
  } else text = scalarText(value);
  return { text, attributes, children };
}

function scalarText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
