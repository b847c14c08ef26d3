/** What the beginning of a JSON text shows of its build, without reading records. */
export interface JsonOutline {
  readonly root: 'object' | 'list' | null;
  /** Paths of names from the outside in, such as `data.attributes`; lists add nothing to a path. */
  readonly names: ReadonlySet<string>;
  /** Texts by the path they stand under. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

const DEEPEST = 4;
const MOST_NAMES = 2_000;
const STRING = /"((?:[^"\\]|\\.)*)"/y;

interface Level {
  readonly isList: boolean;
  readonly path: string;
  name: string;
}

/** Walks over the beginning of a text (which may break off anywhere); names inside texts do not deceive it. */
export function jsonOutline(beginning: string): JsonOutline {
  const names = new Set<string>();
  const texts = new Map<string, string[]>();
  const levels: Level[] = [];
  const start = /^[\s\ufeff]*/.exec(beginning)?.[0].length ?? 0;
  const first = beginning[start];
  const root = first === '{' ? 'object' : first === '[' ? 'list' : null;
  for (let at = start; root !== null && at < beginning.length && names.size < MOST_NAMES; at++) {
    const letter = beginning[at];
    const level = levels.at(-1);
    if (letter === '{' || letter === '[') {
      levels.push({ isList: letter === '[', path: pathOf(level), name: '' });
    } else if (letter === '}' || letter === ']') {
      levels.pop();
      if (levels.length === 0) break;
    } else if (letter === ',' && level !== undefined) level.name = '';
    else if (letter === '"') {
      STRING.lastIndex = at;
      const text = STRING.exec(beginning)?.[1];
      if (text === undefined) break;
      at = STRING.lastIndex - 1;
      if (level === undefined || levels.length > DEEPEST * 2) continue;
      if (!level.isList && level.name === '' && /^\s*:/.test(beginning.slice(at + 1, at + 40))) {
        level.name = text;
        names.add(pathOf(level));
      } else texts.set(pathOf(level), [...(texts.get(pathOf(level)) ?? []).slice(0, 50), text]);
    }
  }
  return { root, names, texts };
}

function pathOf(level: Level | undefined): string {
  if (level === undefined) return '';
  if (level.isList || level.name === '') return level.path;
  return level.path === '' ? level.name : `${level.path}.${level.name}`;
}
