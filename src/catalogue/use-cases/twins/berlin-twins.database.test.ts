import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { loadNetwork } from '../../../network/index.ts';
import { importDelivery } from '../import-delivery.ts';
import { findTwins } from './find-twins.ts';

const file = path.resolve(
  process.env.SHARED_DIR ?? '../shared',
  'data/courses/vhs-berlin/kurse-2020-dev.json',
);
const isAsked = process.env.LONG_TESTS === '1' && existsSync(file);
const now = new Date('2020-03-01T08:00:00Z');

test.skipIf(!isAsked)(
  'in a real catalogue of 1,140 courses the pairs that decision 38 tells are found (LONG_TESTS=1, needs the shared data)',
  async () => {
    const { db } = await testDatabase();
    await addProvider(db, 'gross');
    const { terms } = await loadNetwork('network/wesel');
    const lookups = { terms, geocode: () => null };
    await importDelivery(db, { file, memberSlug: 'gross', format: 'auto', now, lookups });
    await findTwins(db, { now });
    const pairs = await db
      .selectFrom('twin_pair')
      .select(['kind', (count) => count.fn.countAll<string>().as('count')])
      .groupBy('kind')
      .execute();
    expect(pairs).toEqual([{ kind: 'variant', count: '218' }]);
  },
  120_000,
);
