// Runs the project's tools one after the other and adds up how long each took.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Runs a tool of node_modules/.bin (or node) and answers its exit code and output; the output is shown as it comes. */
export function run(tool, args, { env = {}, quiet = false } = {}) {
  const program = tool === 'node' ? process.execPath : path.join(root, 'node_modules/.bin', tool);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (to) => (chunk) => {
      output += chunk;
      if (!quiet) to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a step, says how it went; true = passed. */
export async function step(name, tool, args, options = {}) {
  const started = Date.now();
  const { code, output } = await run(tool, args, { quiet: true, ...options });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${output}\n`);
  return code === 0;
}
