/** Finished XML: nothing but the functions here makes it, so that no text reaches a file unescaped. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;
/** A text, a number, elements; null and undefined are left out, so that unknown facts leave no trace. */
export type XmlContent = string | number | Xml | readonly (Xml | null | undefined)[];

/** An element. Null without content; an empty list gives an empty element. */
export function element(
  name: string,
  content: XmlContent | null | undefined,
  attributes: XmlAttributes = {},
): Xml | null {
  if (content === null || content === undefined) return null;
  const inner =
    typeof content === 'string' || typeof content === 'number'
      ? xmlText(String(content))
      : innerOf(content);
  const opening = `<${name}${attributesText(attributes)}`;
  return new Xml(inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`);
}

/** An element that must be there even without content. */
export function required(name: string, content: XmlContent, attributes?: XmlAttributes): Xml {
  return element(name, content, attributes) ?? new Xml('');
}

/** An element around others; null if there is none of them. */
export function around(
  name: string,
  content: readonly (Xml | null | undefined)[],
  attributes: XmlAttributes = {},
): Xml | null {
  return content.some((part) => part instanceof Xml) ? element(name, content, attributes) : null;
}

/** The beginning of an element whose content is streamed. */
export function opening(name: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributesText(attributes)}>`;
}

/** Text as content of an element or value of an attribute in double quotes. Characters that XML 1.0 forbids are left out. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPED[character] ?? character);
}

function innerOf(content: Xml | readonly (Xml | null | undefined)[]): string {
  if (content instanceof Xml) return content.text;
  return content.map((part) => part?.text ?? '').join('');
}

function attributesText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null || value === undefined
        ? []
        : ` ${name}="${xmlText(String(value)).replace(/\n/g, '&#10;')}"`,
    )
    .join('');
}

/** Control characters, halves of pairs and the two non-characters (XML 1.0, production 2). */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\r': '&#13;',
};
