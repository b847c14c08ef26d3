// npm run check: the fast part of the tests (format, lint, types, unused code, unit, architecture), under a minute.
import { build } from './build.js';
import { run, step } from './run.js';

export async function staticChecks() {
  const results = [
    await step('Format und Lint', 'biome', ['ci', '--error-on-warnings', '.']),
    await step('Typen', 'tsc', ['-p', '.']),
    await step('Typen der Oberfläche', 'tsc', ['-p', 'src/client']),
    await step('Ungenutztes', 'knip', ['--no-progress']),
  ];
  return results;
}

if (process.argv[1] === import.meta.filename) {
  const results = await staticChecks();
  await build();
  const unit = await run('vitest', [
    'run',
    '--project',
    'unit',
    '--exclude',
    '**/*.database.test.ts',
    '--exclude',
    'tests/{faults,hostile-input}/**',
  ]);
  const failed = results.filter((passed) => !passed).length + (unit.code === 0 ? 0 : 1);
  process.exitCode = failed === 0 ? 0 : 1;
}
