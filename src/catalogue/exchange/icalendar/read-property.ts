/** A property of a component: `DTSTART;TZID=Europe/Berlin:20270111T180000`. */
export interface Property {
  readonly name: string;
  /** By upper-case name, without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As delivered, only decoded from quoted-printable. */
  readonly value: string;
}

const NAME = /^[A-Za-z0-9-]{1,60}/;
const PARAMETER = /;([A-Za-z0-9-]{1,60})(?:=("[^"]*"|[^";:]*)((?:,(?:"[^"]*"|[^";:,]*)){0,100}))?/y;

/** Null for a line that is no property. */
export function readProperty(line: string): Property | null {
  const name = NAME.exec(line)?.[0];
  if (name === undefined) return null;
  const parameters = new Map<string, string>();
  let at = name.length;
  while (line[at] === ';') {
    PARAMETER.lastIndex = at;
    const found = PARAMETER.exec(line);
    if (found === null) return null;
    const [whole, key = '', first] = found;
    // In version 1 an encoding may stand there without its name.
    if (first === undefined) parameters.set('ENCODING', key.toUpperCase());
    else parameters.set(key.toUpperCase(), first.replace(/^"|"$/g, ''));
    at += whole.length;
  }
  if (line[at] !== ':') return null;
  const value = line.slice(at + 1);
  const isQuoted = parameters.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE';
  return {
    name: name.toUpperCase(),
    parameters,
    value: isQuoted ? unquoted(value, parameters.get('CHARSET') ?? 'utf-8') : value,
  };
}

/** Text of a property: `\n`, `\,`, `\;` and `\\` undone. */
export function plainValue(value: string): string {
  return value.replace(/\\([nN,;\\:"])/g, (_whole, letter: string) =>
    letter === 'n' || letter === 'N' ? '\n' : letter,
  );
}

/** Values of a list (`CATEGORIES`, `EXDATE`), split at commas that are not escaped. */
export function listValues(value: string): string[] {
  return (value.match(/(?:\\.|[^,\\])+/gs) ?? []).map((item) => plainValue(item).trim());
}

function unquoted(value: string, charset: string): string {
  const bytes = Buffer.from(
    value.replace(/=([0-9A-Fa-f]{2})/g, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  );
  return new TextDecoder(
    /^(?:iso-8859-1|latin1|windows-1252)$/i.test(charset) ? 'windows-1252' : 'utf-8',
  ).decode(bytes);
}
