import { singleLine, storableText } from '../../model/storable-text.ts';
import { textToHtml } from '../../model/text-to-html.ts';
import { childrenOf, type XmlNode } from '../xml/xml-node.ts';

/** Texts of a name on one line each; where languages are stated, the German ones or else those of the first language. */
export function linesOf(node: XmlNode | undefined, name: string): string[] {
  return inOneLanguage(childrenOf(node, name))
    .map(({ text }) => singleLine(text))
    .filter((text) => text !== '');
}

export function lineOf(node: XmlNode | undefined, name: string): string {
  return linesOf(node, name)[0] ?? '';
}

export function inOneLanguage(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const languageOf = (node: XmlNode): string => node.attributes.get('lang')?.slice(0, 2) ?? '';
  const stated = nodes.filter(({ text }) => text !== '');
  const [first] = stated;
  if (first === undefined) return [];
  const wanted = stated.some((node) => languageOf(node) === 'de') ? 'de' : languageOf(first);
  return stated.filter((node) => languageOf(node) === wanted);
}

/** Texts of a name as HTML, one after the other. */
export function htmlOf(nodes: readonly XmlNode[]): string {
  return inOneLanguage(nodes)
    .map(({ text }) => textToHtml(storableText(text)))
    .join('');
}

/** Texts of a name without their mark-up. */
export function plainOf(node: XmlNode | undefined, name: string): string | null {
  const texts = inOneLanguage(childrenOf(node, name)).map(({ text }) =>
    singleLine(text.replace(/<[^<>]*>/g, ' ')),
  );
  return texts.filter(Boolean).join('\n') || null;
}

/** The code of a vocabulary element, or its words in lower case. */
export function termOf(node: XmlNode | undefined, name: string): { code: string; words: string } {
  const [term] = childrenOf(node, name);
  return {
    code: term?.attributes.get('identifier')?.trim().toUpperCase() ?? '',
    words: singleLine(term?.text ?? '').toLowerCase(),
  };
}
