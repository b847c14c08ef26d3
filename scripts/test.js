// npm test: every check and test; `--long` runs fault, fuzz and soak suites at their full counts. Ends with one summary line.
import { findBrowser } from './browser.js';
import { build } from './build.js';
import { staticChecks } from './check.js';
import { run } from './run.js';

const isLong = process.argv.includes('--long');
const counts = { passed: 0, failed: 0, skipped: 0 };

const browser = await findBrowser();
await build();

const env = { CHROME_PATH: browser, ...(isLong ? { LONG_TESTS: '1' } : {}) };

async function check() {
  for (const passed of await staticChecks()) counts[passed ? 'passed' : 'failed'] += 1;
}

/** Runs a project's tests and adds them to the counts; with `isHeld` its output is shown in one piece at the end. */
async function test(project, isHeld) {
  const { code, output } = await run('vitest', ['run', '--project', project, '--no-color'], {
    env,
    quiet: isHeld,
  });
  if (isHeld) process.stdout.write(output);
  const summary = /^\s*Tests\s+(.*)$/m.exec(output)?.[1] ?? '';
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  counts.passed += count('passed');
  counts.skipped += count('skipped');
  counts.failed += Math.max(count('failed'), code === 0 ? 0 : 1);
}

// Tests that wait for processes and for a browser leave half of two cores idle; beside each other they do not.
// The full counts measure memory and standstills and have the machine for themselves.
if (isLong) {
  await check();
  for (const project of ['unit', 'journeys']) await test(project, false);
} else {
  await Promise.all([test('unit', false), test('journeys', true), check()]);
}
process.stdout.write(
  `\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
);
process.exitCode = counts.failed === 0 ? 0 : 1;
