import type { ImportEdge, SourceFile } from './source-graph.ts';

/** A broken rule: the file and a sentence for the person who has to mend it. */
export interface Violation {
  readonly file: string;
  readonly reason: string;
}

/** Folders of `src` that are no domains: they serve all of them and know none. */
const FOUNDATIONS = new Set(['platform', 'ui', 'client']);
/** The places where everything is put together. */
const ASSEMBLY = /^src\/(?:[^/]+\.tsx?$|cli\/|start\/)/;

/** Rules that run in the browser as well, from the same source. */
const SHARED_MODEL = /^src\/[^/]+\/model\//;

/** The domain of a path (`src/<domain>/…`), or null for foundations, assembly and everything outside `src`. */
export function domainOf(path: string): string | null {
  if (ASSEMBLY.test(path)) return null;
  const name = /^src\/([^/]+)\//.exec(path)?.[1];
  return name === undefined || FOUNDATIONS.has(name) ? null : name;
}

const foundationOf = (path: string): string | null => {
  const name = /^src\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && FOUNDATIONS.has(name) ? name : null;
};

function check(
  files: readonly SourceFile[],
  applies: (file: SourceFile) => boolean,
  problem: (file: SourceFile, edge: ImportEdge) => string | null,
): Violation[] {
  return files.filter(applies).flatMap((file) =>
    file.imports.flatMap((edge) => {
      const reason = problem(file, edge);
      return reason === null ? [] : [{ file: file.path, reason }];
    }),
  );
}

/** `platform` and `ui` know no domain, and `platform` does not know `ui`. */
export function foundationsKnowNoDomain(files: readonly SourceFile[]): Violation[] {
  return check(
    files,
    (file) => foundationOf(file.path) !== null,
    (file, { target, isPackage }) => {
      if (isPackage || target.startsWith('tests/')) return null;
      const isSharedModel = foundationOf(file.path) === 'client' && SHARED_MODEL.test(target);
      if (!isSharedModel && (domainOf(target) !== null || ASSEMBLY.test(target)))
        return `imports ${target}: platform, ui and client know no domain`;
      const isUpwards =
        foundationOf(file.path) === 'platform' && foundationOf(target) !== 'platform';
      return isUpwards ? `imports ${target}: platform stands below ui` : null;
    },
  );
}

/** A domain reaches another one only through its `index.ts`; nothing but the assembly imports the assembly. */
export function domainsMeetAtTheirIndex(files: readonly SourceFile[]): Violation[] {
  return check(
    files,
    (file) => domainOf(file.path) !== null,
    (file, { target, isPackage }) => {
      if (isPackage) return null;
      if (ASSEMBLY.test(target) && target !== 'src/config.ts')
        return `imports ${target}: a domain does not know how it is assembled`;
      const other = domainOf(target);
      if (other === null || other === domainOf(file.path) || target === `src/${other}/index.ts`)
        return null;
      return `imports ${target}: another domain is reached through src/${other}/index.ts only`;
    },
  );
}

/** The graph of domains has no circle, types included. Each circle is reported once. */
export function domainsFormNoCircle(files: readonly SourceFile[]): Violation[] {
  const uses = new Map<string, Set<string>>();
  for (const file of files) {
    const from = domainOf(file.path);
    if (from === null) continue;
    for (const { target, isPackage } of file.imports) {
      const to = isPackage ? null : domainOf(target);
      if (to === null || to === from) continue;
      uses.set(from, (uses.get(from) ?? new Set()).add(to));
    }
  }
  return circles(uses).map((circle) => ({
    file: `src/${circle[0]}`,
    reason: `circle of domains: ${circle.join(' → ')}`,
  }));
}

/** No file needs itself at run time, however long the way; types may refer to each other. */
export function filesFormNoCircle(files: readonly SourceFile[]): Violation[] {
  const uses = new Map<string, Set<string>>();
  for (const file of files) {
    const targets = file.imports.filter((edge) => !edge.isPackage && !edge.isTypeOnly);
    uses.set(file.path, new Set(targets.map((edge) => edge.target)));
  }
  return circles(uses).map((circle) => ({
    file: circle[0] ?? '',
    reason: `circle of imports: ${circle.join(' → ')}`,
  }));
}

function circles(uses: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = [];
  const finished = new Set<string>();
  const visit = (node: string, trail: readonly string[]): void => {
    const start = trail.indexOf(node);
    if (start >= 0) {
      found.push([...trail.slice(start), node]);
      return;
    }
    if (finished.has(node)) return;
    for (const next of [...(uses.get(node) ?? [])].sort()) visit(next, [...trail, node]);
    finished.add(node);
  };
  for (const node of [...uses.keys()].sort()) visit(node, []);
  return found;
}

/**
 * What runs in the browser stands alone: scripts import scripts and pure rules of a domain's `model`, and nothing that these need, however
 * long the way, is a package. Types cost nothing there and are left out.
 */
export function clientStandsAlone(files: readonly SourceFile[]): Violation[] {
  const own = (file: SourceFile) =>
    file.path.startsWith('src/client/') && !/\.test\.tsx?$/.test(file.path);
  const outside = check(files, own, (_file, { target, isPackage }) =>
    !isPackage && (target.startsWith('src/client/') || SHARED_MODEL.test(target))
      ? null
      : `imports ${target}`,
  );
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<SourceFile>();
  const reach = (file: SourceFile): void => {
    for (const edge of file.imports) {
      const next = edge.isTypeOnly || edge.isPackage ? undefined : byPath.get(edge.target);
      if (next === undefined || own(next) || reached.has(next)) continue;
      reached.add(next);
      reach(next);
    }
  };
  for (const file of files.filter(own)) reach(file);
  const packages = check(
    [...reached],
    () => true,
    (_file, { target, isPackage, isTypeOnly }) =>
      isPackage && !isTypeOnly ? `imports ${target}: this file also runs in the browser` : null,
  );
  return [...outside, ...packages];
}
