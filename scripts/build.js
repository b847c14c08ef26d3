// Builds dist/: the server and the command line as one file each, style, fonts and custom elements under names with a hash.
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { buildStyle } from './build-style.js';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** Hash over name, size and time of everything the build reads: unchanged sources need no build. */
function stampOfSources() {
  const hash = createHash('sha256').update(process.version);
  const visit = (entry) => {
    const stats = statSync(entry);
    if (stats.isDirectory())
      for (const name of readdirSync(entry).sort()) visit(path.join(entry, name));
    else if (!/\.test\.tsx?$/.test(entry))
      hash.update(`${entry}\0${stats.size}\0${stats.mtimeMs}\n`);
  };
  for (const entry of ['src', 'scripts', 'package-lock.json']) visit(path.join(root, entry));
  return hash.digest('hex');
}

/** Hash over the text of everything that shapes the search index: a snapshot that other sources wrote is not read. */
function hashOfIndexSources() {
  const hash = createHash('sha256');
  const visit = (entry) => {
    const file = path.join(root, entry);
    if (statSync(file).isDirectory())
      for (const name of readdirSync(file).sort()) visit(path.join(entry, name));
    else if (!/\.test\.tsx?$/.test(entry)) hash.update(entry).update(readFileSync(file));
  };
  for (const entry of ['search', 'model', 'tables.ts']) visit(path.join('src/catalogue', entry));
  visit('package-lock.json');
  return hash.digest('hex').slice(0, 16);
}

/** Scripts of their own in `src/client`, by the names under which pages know them. */
const MODULES = ['funding', 'funding-result', 'employer'];

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10);

async function buildInto(folder) {
  const assets = path.join(folder, 'assets');
  mkdirSync(assets, { recursive: true });
  const node = (entryPoints, splitting) =>
    esbuild({
      absWorkingDir: root,
      entryPoints,
      outdir: folder,
      bundle: true,
      splitting,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: true,
      logLevel: 'warning',
      define: {
        'process.env.NODE_ENV': '"production"',
        'process.env.INDEX_SOURCES': JSON.stringify(hashOfIndexSources()),
      },
    });
  const server = Promise.all([
    node({ main: 'src/main.ts', cli: 'src/cli/main.ts' }, true),
    // By itself: in one chunk with the others the thread would load all their packages first.
    node({ 'base-worker': 'src/catalogue/search/follow/base-worker.ts' }, false),
  ]);
  const clientFolder = path.join(root, 'src/client');
  // Two bundles: what pages for signed-in people need besides is not loaded by the public ones.
  const clientScripts = async (entry) => {
    const entryPoint = path.join(clientFolder, entry);
    if (!existsSync(entryPoint)) return [];
    const built = await esbuild({
      entryPoints: [entryPoint],
      outdir: assets,
      bundle: true,
      minify: true,
      format: 'esm',
      // The same browsers as for the style; older ones get pages without script.
      target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
      write: false,
      logLevel: 'warning',
    });
    return built.outputFiles.map((file) => {
      const name = `${path.basename(file.path, '.js')}.${hashOf(file.contents)}.js`;
      writeFileSync(path.join(assets, name), file.contents);
      return name;
    });
  };
  const scripts = await clientScripts('main.ts');
  const workspaceScripts = await clientScripts('workspace.ts');
  // Loaded by a script of the page when somebody wants them.
  const modules = {};
  for (const name of MODULES) [modules[name]] = await clientScripts(`${name}.ts`);
  const { style, fonts } = await buildStyle({ root });
  for (const font of fonts) cpSync(font.from, path.join(assets, font.fileName));
  await server;
  writeFileSync(path.join(folder, 'style.css'), style);
  writeFileSync(
    path.join(folder, 'assets.json'),
    JSON.stringify({ scripts, workspaceScripts, modules }),
  );
}

/** Folders of builds that were killed; their process is gone. */
function removeUnfinished() {
  for (const name of readdirSync(root)) {
    const [, pid] = /^dist\.(?:new|old)-(\d+)(?:-|$)/.exec(name) ?? [];
    if (pid === undefined) continue;
    try {
      process.kill(Number(pid), 0);
    } catch {
      rmSync(path.join(root, name), { recursive: true, force: true });
    }
  }
}

/** Builds if sources changed since the last build; complete or not at all. */
export async function build({ force = false } = {}) {
  const stampFile = path.join(dist, 'stamp');
  const stamp = stampOfSources();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  removeUnfinished();
  // Threads of one process, e.g. of tests, have the same number.
  const own = `${process.pid}-${randomUUID()}`;
  const fresh = path.join(root, `dist.new-${own}`);
  rmSync(fresh, { recursive: true, force: true });
  try {
    await buildInto(fresh);
    writeFileSync(path.join(fresh, 'stamp'), stamp);
    const old = path.join(root, `dist.old-${own}`);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await build({ force: true });
