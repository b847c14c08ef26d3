import { expect, test } from 'vitest';
import { readReport } from './read-report.ts';

const problem = (record: number) => ({ record, line: null, field: 'Titel', reason: 'fehlt' });

test('a long list is cut, its number stays', () => {
  const rejected = Array.from({ length: 500 }, (_, record) => problem(record));
  const read = readReport({ rejected, warnings: [], rejectedCount: 812, warningCount: 0 });
  expect(read.rejected).toHaveLength(200);
  expect(read.rejectedCount).toBe(812);
  expect(read.message).toBeNull();
});

test.each([null, 'kaputt', { rejected: 'x' }])(
  'a report of another shape tells nothing: %j',
  (report) => {
    expect(readReport(report)).toMatchObject({ rejected: [], rejectedCount: 0 });
  },
);
