import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Journeys that look at every page and change nothing that others look at; they have a portal of their own and run beside the others. */
const PAGES = ['journeys/{every-page,signed-in-pages}.journey.ts'];

/** Tests of the whole begin first: they wait for processes, and at the end nobody else would be left to use the time. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      ['/tests/faults/', '/tests/routes.', '/tests/ro', '/tests/'].findIndex((part) =>
        moduleId.includes(part),
      );
    const sorted = await super.sort(files);
    const order = (file: TestSpecification) =>
      rank(file) < 0 ? Number.MAX_SAFE_INTEGER : rank(file);
    return sorted.sort((a, b) => order(a) - order(b));
  }
}

/** In a browser, one after the other, with one portal for all. */
const inBrowser = {
  globalSetup: ['journeys/support/global-setup.ts'],
  isolate: false,
  pool: 'threads',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          isolate: false,
          pool: 'threads',
          // More threads than two cores: tests that wait for other processes would hold up all others.
          maxWorkers: 3,
          sequence: { sequencer: LongestFirst },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'journeys',
          include: ['journeys/**/*.journey.ts'],
          exclude: PAGES,
        },
      },
      { extends: true, test: { ...inBrowser, name: 'pages', include: PAGES } },
    ],
  },
});
