import { expect, test } from 'vitest';
import type { DeliveryReport } from '../publish-delivery.ts';
import { storedReport } from './stored-report.ts';

const REPORT: DeliveryReport = {
  state: 'published',
  format: 'openqcat',
  encoding: 'utf-8',
  records: 3,
  created: 1,
  updated: 1,
  unchanged: 0,
  withdrawn: 1,
  rejected: [{ record: 1, line: null, field: null, reason: 'Demo' }],
  warnings: [],
  rejectedCount: 1,
  warningCount: 0,
  message: null,
  ms: 7,
};

test.each<[string, DeliveryReport]>([
  ['a full delivery', REPORT],
  ['a delta', { ...REPORT, isDelta: true, isSeatsOnly: true, held: 1 }],
  ['one that shrinks', { ...REPORT, shrink: { withdrawn: 9, published: 10 } }],
])('the report of %s is kept whole', (_name, report) => {
  expect(storedReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
});
