import { singleLine, storableText } from '../../model/storable-text.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';

const NOTHING_STATED = /^(?:keine angaben?|k\.\s?a\.?|n\.\s?n\.?|entfällt|unbekannt|[-–.*]+)$/i;

/** Text of the first child of a name on one line; what export programs write for "nothing" is empty. */
export function lineOf(node: XmlNode | undefined, name: string): string {
  return statedLine(textOf(node, name));
}

/** Texts of all children of a name, each on one line, without empty ones. */
export function linesOf(node: XmlNode | undefined, name: string): string[] {
  return childrenOf(node, name)
    .map(({ text }) => statedLine(text))
    .filter((text) => text !== '');
}

/** Text of the first child of a name with its line ends. */
export function paragraphsOf(node: XmlNode | undefined, name: string): string {
  const text = storableText(textOf(node, name)).trim();
  return NOTHING_STATED.test(text) ? '' : text;
}

function statedLine(text: string): string {
  const line = singleLine(text);
  return NOTHING_STATED.test(line) ? '' : line;
}

/** The `type` of the first child of a name: openQ-cat writes codes as attributes of elements that are mostly empty. */
export function codeOf(node: XmlNode | undefined, name: string): string {
  return codesOf(node, name)[0] ?? '';
}

/** The codes of all children of a name. Some programs write the code as text instead. */
export function codesOf(node: XmlNode | undefined, name: string): string[] {
  return childrenOf(node, name)
    .map((child) => codeIn(child))
    .filter((code) => code !== '');
}

function codeIn(node: XmlNode): string {
  const stated = singleLine(node.attributes.get('type') ?? '');
  if (stated !== '') return stated;
  const text = singleLine(node.text);
  return /^\d{1,4}$/.test(text) ? text : '';
}

/** Whether an element says true; null = it says nothing that we understand. */
export function truthOf(node: XmlNode | undefined, name: string): boolean | null {
  const stated = childOf(node, name);
  const text = (stated?.text || stated?.attributes.get('type') || '').toLowerCase();
  if (text === 'true' || text === '1' || text === 'ja') return true;
  return text === 'false' || text === '0' || text === 'nein' ? false : null;
}

/** The remark about a code that is in no list, present or past. */
export function unknownCode(problems: RecordProblems, field: string, code: string): void {
  problems.add(
    field,
    `${quoted(code)} steht nicht in der Werteliste von ${field}; die Angabe bleibt unbekannt.`,
  );
}
