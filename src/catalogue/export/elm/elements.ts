import { element, required, type Xml } from '../xml/xml.ts';

/** Text with its language, which is German. */
export function german(name: string, text: string | null | undefined): Xml | null {
  return text == null || text === '' ? null : element(name, text, { language: 'de' });
}

/** A note: text where the model wants more than a string. */
export function note(name: string, text: string | null | undefined): Xml | null {
  return text == null || text === '' ? null : required(name, [german('noteLiteral', text)]);
}

export function reference(name: string, id: string): Xml {
  return required(name, [], { idref: id });
}

/** A value of a closed list. */
export function concept(name: string, uri: string | null): Xml | null {
  return uri === null ? null : required(name, [], { uri });
}

export function webPage(name: string, url: string | null): Xml | null {
  return url === null ? null : required(name, [element('contentUrl', url)]);
}
