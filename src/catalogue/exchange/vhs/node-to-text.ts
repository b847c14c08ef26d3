import { escapeHtml } from '../../model/text-to-html.ts';
import type { XmlNode } from '../xml/xml-node.ts';

/** The tree as XML, for records whose own text must not be kept. */
export function nodeToXml(name: string, node: XmlNode): string {
  const attributes = [...node.attributes]
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('');
  const children = [...node.children].flatMap(([key, list]) =>
    list.map((child) => nodeToXml(key, child)),
  );
  return `<${name}${attributes}>${escapeHtml(node.text)}${children.join('')}</${name}>`;
}

/** The tree as a JSON value in the Berlin way: a list of one collapses, an empty element is null. */
export function nodeToJson(node: XmlNode): unknown {
  if (node.children.size === 0 && node.attributes.size === 0)
    return node.text === '' ? null : node.text;
  const entries: [string, unknown][] = [...node.attributes].map(([key, value]) => [
    `@${key}`,
    value,
  ]);
  if (node.text !== '') entries.push(['#text', node.text]);
  for (const [key, list] of node.children) {
    const values = list.map(nodeToJson);
    entries.push([key, values.length === 1 ? values[0] : values]);
  }
  return Object.fromEntries(entries);
}
