import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import or re-export statement as it stands in the source, type imports included. */
export interface ImportEdge {
  /** Path of the target inside the repository, or the bare name of a package (`zod`, `node:path`). */
  readonly target: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

export interface SourceFile {
  /** Path inside the repository with forward slashes, e.g. `src/catalogue/web/course-page.tsx`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportEdge[];
}

const IMPORT_STATEMENT =
  /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?(['"])([^'"\n]+)\2/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)/g;

function edge(from: string, specifier: string, isTypeOnly: boolean): ImportEdge {
  if (!specifier.startsWith('.')) return { target: specifier, isPackage: true, isTypeOnly };
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
  return { target, isPackage: false, isTypeOnly };
}

/** Reads the imports from the text itself: a bundler's graph would lack those that only concern types. */
export function parseImports(filePath: string, text: string): ImportEdge[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(IMPORT_STATEMENT)].map((match) =>
    edge(filePath, match[3] ?? '', match[1] !== undefined),
  );
  const dynamic = [...code.matchAll(DYNAMIC_IMPORT)].map((match) =>
    edge(filePath, match[2] ?? '', false),
  );
  return [...statements, ...dynamic];
}

export function sourceFile(filePath: string, text: string): SourceFile {
  return { path: filePath, text, imports: parseImports(filePath, text) };
}

/** Blanks out comments (not strings), keeping the line numbers. */
export function withoutComments(text: string): string {
  return text.replace(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
    (match: string, string: string | undefined) => string ?? match.replace(/[^\n]/g, ' '),
  );
}

/** Blanks out comments and the contents of quoted strings, for rules about code only. */
export function codeOnly(text: string): string {
  return withoutComments(text).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(full) : [full];
    });
}

/** All TypeScript and JavaScript files below the given folders of a repository. */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesBelow(path.join(root, folder)))
    .filter((file) => /\.(ts|tsx|js|mjs)$/.test(file))
    .map((file) =>
      sourceFile(path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')),
    );
}

export const isTest = (file: SourceFile): boolean =>
  /\.(test|journey|bench)\.tsx?$/.test(file.path);
