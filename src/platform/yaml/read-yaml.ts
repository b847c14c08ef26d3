import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { OperatorProblem } from '../operator-problem.ts';
import { explainIssue } from './explain-issue.ts';

/** A data file that cannot be used; the message is complete, in German, and meant for the person who edits the file. */
export class DataFileError extends OperatorProblem {
  override readonly name = 'DataFileError';
}

/** A checked file whose places can still be named, for checks that only several files together allow. */
export interface YamlFile<Value> {
  readonly value: Value;
  /** A whole line for the editor: file, line and place, then the sentence. */
  problemAt(place: readonly PropertyKey[], sentence: string): string;
}

/**
 * Reads a YAML file and checks it. Throws {@link DataFileError} with one line per problem: file, line, path inside the file, the
 * value and what is allowed.
 */
export async function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  return (await readYamlFile(file, schema)).value;
}

/** {@link readYaml} for checks that go on; `fileName` is what messages call it. */
export async function readYamlFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  fileName = path.basename(file),
): Promise<YamlFile<z.output<Schema>>> {
  return parseYamlFile(await readText(file), schema, fileName);
}

/** {@link readYaml} for a text; `fileName` is what messages call it. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  fileName: string,
): z.output<Schema> {
  return parseYamlFile(text, schema, fileName).value;
}

/** {@link readYamlFile} for a text. */
export function parseYamlFile<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  fileName: string,
): YamlFile<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const line = lines.linePos(error.pos[0]).line;
      return `${fileName}, Zeile ${line}: kein gültiges YAML (${firstLine(error.message)}).`;
    });
    throw new DataFileError(problems.join('\n'));
  }
  const problemAt = (place: readonly PropertyKey[], sentence: string): string => {
    const parts = [fileName, lineOf(document, lines, place), formatPath(place)];
    return `${parts.filter((part) => part !== '').join(', ')}: ${sentence}`;
  };
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problemAt };
  const problems = parsed.error.issues.flatMap((issue) =>
    explainIssue(issue).map(({ path: place, sentence }) => problemAt(place, sentence)),
  );
  throw new DataFileError(problems.join('\n'));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFileError(`${file}: Die Datei kann nicht gelesen werden (${reason}).`, {
      cause: error,
    });
  }
}

/** `contact.hours.de`, `sentences[1].de`; empty for the whole file. */
function formatPath(place: readonly PropertyKey[]): string {
  let text = '';
  for (const part of place) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}

/** The line of the value, or of the nearest surrounding one that stands in the file. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  place: readonly PropertyKey[],
): string {
  for (let length = place.length; length > 0; length--) {
    const node = document.getIn(place.slice(0, length), true);
    if (hasRange(node)) return `Zeile ${lines.linePos(node.range[0]).line}`;
  }
  return '';
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? text).replace(/[.:]$/, '');
