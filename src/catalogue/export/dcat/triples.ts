/** A value of a statement: something with an address or a name inside the file, or text. */
export type RdfValue =
  | { readonly iri: string }
  | { readonly blank: string }
  | { readonly text: string; readonly language?: string; readonly datatype?: string };

/** A statement about something (an address, or `_:name` for what has none). Predicates are whole addresses. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly value: RdfValue;
}

export const iri = (address: string): RdfValue => ({ iri: address });
export const german = (text: string): RdfValue => ({ text, language: 'de' });

/** Statements as Turtle, one a line (RDF 1.1 Turtle; every N-Triples document is one). */
export function toTurtle(triples: readonly Triple[]): string {
  return triples
    .map(
      ({ subject, predicate, value }) =>
        `${nodeText(subject)} ${iriText(predicate)} ${valueText(value)} .\n`,
    )
    .join('');
}

/** The same as expanded JSON-LD 1.1, a node per thing. */
export function toJsonLd(triples: readonly Triple[]): Record<string, unknown>[] {
  const nodes = new Map<string, Record<string, unknown[]>>();
  for (const { subject, predicate, value } of triples) {
    const node = nodes.get(subject) ?? {};
    nodes.set(subject, node);
    const isType = predicate === RDF_TYPE && 'iri' in value;
    const name = isType ? '@type' : predicate;
    node[name] = [...(node[name] ?? []), isType ? value.iri : jsonValue(value)];
  }
  return [...nodes].map(([id, properties]) => ({ '@id': id, ...properties }));
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function jsonValue(value: RdfValue): Record<string, string> {
  if ('iri' in value) return { '@id': value.iri };
  if ('blank' in value) return { '@id': value.blank };
  return {
    '@value': value.text,
    ...(value.language === undefined ? {} : { '@language': value.language }),
    ...(value.datatype === undefined ? {} : { '@type': value.datatype }),
  };
}

function nodeText(subject: string): string {
  return subject.startsWith('_:') ? subject : iriText(subject);
}

function valueText(value: RdfValue): string {
  if ('iri' in value) return iriText(value.iri);
  if ('blank' in value) return value.blank;
  const text = `"${value.text.replace(ESCAPED, escaped)}"`;
  if (value.language !== undefined) return `${text}@${value.language}`;
  return value.datatype === undefined ? text : `${text}^^${iriText(value.datatype)}`;
}

/** What may not stand in an address is percent-encoded. */
function iriText(address: string): string {
  return `<${address.replace(/[\p{Cc}\s<>"{}|^`\\]/gu, encodeURIComponent)}>`;
}

const ESCAPED = /[\p{Cc}"\\]/gu;
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}
