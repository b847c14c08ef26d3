// npm run bench [-- name …]: runs bench/*.bench.ts one after the other; one JSON line per figure with the budget it is held against.
// Those that take minutes (`isOnlyByName`) run only when named.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { build } from './build.js';

const root = path.resolve(import.meta.dirname, '..');
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const files = readdirSync(path.join(root, 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .sort();
const names = files.map((name) => name.replace(/\.bench\.ts$/, ''));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `Es gibt keinen Benchmark „${unknown.join(', ')}“. Vorhanden: ${names.join(', ')}.\n`,
  );
  process.exit(2);
}
await build();
const sharedFolder = path.resolve(root, process.env.SHARED_DIR ?? '../shared');
const shared = existsSync(sharedFolder) ? sharedFolder : null;
// Inside the project, so that the bundles find its packages.
const folder = mkdtempSync(path.join(root, 'dist', 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
let isWithinBudget = true;
for (const name of names.filter((entry) => wanted.length === 0 || wanted.includes(entry))) {
  const outfile = path.join(folder, `${name}.js`);
  await esbuild({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.bench.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
  });
  const { default: bench, isOnlyByName = false } = await import(pathToFileURL(outfile).href);
  if (isOnlyByName && wanted.length === 0) continue;
  await bench(
    (figure) => {
      process.stdout.write(`${JSON.stringify({ bench: name, ...figure })}\n`);
      if (figure.ok === false) isWithinBudget = false;
    },
    { shared, flags },
  );
}
process.exitCode = isWithinBudget ? 0 : 1;
