// Starts the built portal as its own process with a throw-away data folder: for journeys, benchmarks and screenshots.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.js';

const root = path.resolve(import.meta.dirname, '..');
const PATIENCE_MS = 90_000;
const STOP_PATIENCE_MS = 10_000;

/** A folder for DATA_DIR that the database's user can reach, also where root runs this. */
export function temporaryDataDir() {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'bildungsnetz-portal-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Nothing of the caller's own settings may reach the portal under test. */
function cleanEnvironment(settings) {
  const { PATH, HOME, LANG, NODE_EXTRA_CA_CERTS } = process.env;
  const base = {
    PATH,
    HOME,
    LANG,
    NODE_EXTRA_CA_CERTS,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
  return Object.fromEntries(
    Object.entries({ ...base, ...settings }).filter(([, value]) => value !== undefined),
  );
}

function untilReady(child, patienceMs) {
  return new Promise((resolve, reject) => {
    let output = '';
    let errors = '';
    const timer = setTimeout(
      () => reject(new Error(`The portal is not ready after ${patienceMs} ms. ${errors}`)),
      patienceMs,
    );
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const address = /^Bereit: (http\S+)/m.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address.replace('//localhost:', '//127.0.0.1:'));
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The portal ended with code ${code} before it was ready. ${errors}`));
    });
  });
}

/** Starts the portal and waits for its ready line. `settings` are environment variables; see `start-portal.d.ts`. */
export async function startPortal(settings = {}, { patienceMs = PATIENCE_MS } = {}) {
  await build();
  const dataDir = settings.DATA_DIR ?? temporaryDataDir();
  const startedAt = performance.now();
  // The memory limit of `npm start`: it decides how much garbage piles up (docs/operations.md).
  const child = spawn(process.execPath, ['--max-old-space-size=1500', 'dist/main.js'], {
    cwd: root,
    env: cleanEnvironment({ ...settings, DATA_DIR: dataDir }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-4000);
  });
  const removeData = () => {
    if (settings.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  // Whatever happens to the caller, no portal stays behind.
  const abandon = () => child.kill('SIGTERM');
  process.once('exit', abandon);
  try {
    const url = await untilReady(child, patienceMs);
    let isStopping = false;
    child.once('exit', (code, signal) => {
      if (!isStopping)
        process.stderr.write(`The portal ended by itself (${signal ?? code}): ${errors}\n`);
    });
    return {
      url,
      pid: child.pid,
      dataDir,
      readyMs: performance.now() - startedAt,
      async stop() {
        isStopping = true;
        process.off('exit', abandon);
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
        await ended;
        clearTimeout(timer);
        removeData();
      },
    };
  } catch (error) {
    child.kill('SIGTERM');
    await ended;
    removeData();
    throw error;
  }
}
