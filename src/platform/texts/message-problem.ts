import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './index.ts';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** Numbers of the parser's node types (its enum is not exported by the package we use). */
const LITERAL = 0;
const ARGUMENT = 1;
const POUND = 7;

/** `broken`: no ICU message; `values`: it wants values, or does with them, what the text that it replaces does not. */
export type MessageProblem = 'broken' | 'values';

/**
 * What is wrong with a message that is to stand where one of the `originals` (the same text in all languages) stands; null = nothing.
 * A value may be left out or written plainly; a plural, a date or a mark-up only where an original has it, else the page would fail.
 */
export function messageProblem(
  message: string,
  originals: Readonly<Record<Language, string>>,
  language: Language,
): MessageProblem | null {
  const names = new Set<string>();
  const uses = new Set<string>();
  for (const other of ['de', 'en'] as const) {
    for (const { name, type } of placeholdersOf(originals[other], other)) {
      names.add(name);
      uses.add(`${type} ${name}`);
    }
  }
  try {
    const isKnown = placeholdersOf(message, language).every(({ name, type }) =>
      type === ARGUMENT ? names.has(name) : uses.has(`${type} ${name}`),
    );
    return isKnown ? null : 'values';
  } catch {
    return 'broken';
  }
}

/** The names in braces of a message, e.g. `count`, each once. Throws where it is no ICU message. */
export function valueNames(message: string, language: Language): readonly string[] {
  return [...new Set(placeholdersOf(message, language).map(({ name }) => name))];
}

interface Placeholder {
  readonly name: string;
  /** What is done with the value: the parser's number. */
  readonly type: number;
}

function placeholdersOf(message: string, language: Language): readonly Placeholder[] {
  const walk = (nodes: readonly Node[]): Placeholder[] =>
    nodes.flatMap((node) => [
      ...(node.type !== LITERAL && node.type !== POUND && 'value' in node
        ? [{ name: String(node.value), type: node.type }]
        : []),
      ...('options' in node ? Object.values(node.options).flatMap(({ value }) => walk(value)) : []),
      ...('children' in node ? walk(node.children) : []),
    ]);
  return walk(new IntlMessageFormat(message, language).getAst());
}
