import { domainOf, type Violation } from './direction-rules.ts';
import { isTest, type SourceFile } from './source-graph.ts';

/** The layer of a file inside its domain; a small domain may stay flat and then has none. */
function layerOf(path: string): string | null {
  return (
    /^src\/[^/]+\/(model|queries|use-cases|web|jobs|search|exchange|export)\//.exec(path)?.[1] ??
    null
  );
}

/** From the inside outwards: a layer may use itself and those before it. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  queries: ['model', 'queries'],
  search: ['model', 'queries', 'search'],
  exchange: ['model', 'queries', 'exchange'],
  export: ['model', 'queries', 'exchange', 'export'],
  'use-cases': ['model', 'queries', 'search', 'exchange', 'export', 'use-cases'],
  jobs: ['model', 'queries', 'search', 'exchange', 'export', 'use-cases', 'jobs'],
  web: ['model', 'queries', 'search', 'exchange', 'export', 'use-cases', 'web'],
};

/** `web → use-cases → queries → model`: nothing inside knows what is outside of it. */
export function layersPointInwards(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const layer = layerOf(file.path);
      if (layer === null) return [];
      return file.imports.flatMap(({ target, isPackage }) => {
        const other = isPackage ? null : layerOf(target);
        if (other === null || domainOf(target) !== domainOf(file.path)) return [];
        if (MAY_USE[layer]?.includes(other)) return [];
        return [{ file: file.path, reason: `imports ${target}: ${layer} does not know ${other}` }];
      });
    });
}

/** What a rule may lean on besides other models: time, ids, schemas, and the vocabulary of its own tables. */
const MODEL_MAY_IMPORT = [
  /^zod$/,
  /^src\/platform\/(?:clock|berlin-time|ids)\.ts$/,
  // Check values and seals with a key that is given.
  /^src\/platform\/security\/(?:secret|tokens)\.ts$/,
  // The law of holidays.
  /^feiertagejs$/,
  /^src\/[^/]+\/(?:model\/.+|(?:[a-z]+-)?tables\.ts)$/,
];

/** Rules are pure: a model needs no database, no page, no other domain at run time. */
export function modelsArePure(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => layerOf(file.path) === 'model' && !isTest(file))
    .flatMap((file) =>
      file.imports
        .filter((edge) => !MODEL_MAY_IMPORT.some((pattern) => pattern.test(edge.target)))
        .filter((edge) => !(edge.isTypeOnly && /^src\/[^/]+\/.*index\.ts$/.test(edge.target)))
        .map((edge) => ({
          file: file.path,
          reason: `imports ${edge.target}: a model imports only models`,
        })),
    );
}

const DATABASE_PACKAGES = /^(?:kysely|pg|graphile-worker)(?:\/|$)/;

/** Pages ask queries and use cases; only those speak SQL. */
export function pagesSpeakNoSql(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => /^src\/(?:[^/]+\/web|ui|client)\//.test(file.path) && !isTest(file))
    .flatMap((file) =>
      file.imports
        .filter((edge) => edge.isPackage && !edge.isTypeOnly)
        .filter((edge) => DATABASE_PACKAGES.test(edge.target))
        .map((edge) => ({
          file: file.path,
          reason: `imports ${edge.target}: a page speaks no SQL`,
        })),
    );
}

/** The office looks at every table and writes none: what it decides is done by the use cases of those to whom it belongs. */
export function officeOnlyReads(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => file.path.startsWith('src/office/') && !isTest(file))
    .filter((file) =>
      /\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(|\b(?:insert into|update \w+ set|delete from)\b/.test(
        file.text,
      ),
    )
    .map((file) => ({ file: file.path, reason: 'writes a table of another domain' }));
}
