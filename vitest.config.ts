import { defineConfig } from 'vitest/config';

/** Journeys that look at every page and change nothing that others look at; they have a portal of their own and run beside the others. */
const PAGES = ['journeys/{every-page,signed-in-pages}.journey.ts'];

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
