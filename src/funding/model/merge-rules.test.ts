import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULE_FILES, writeRuleFiles } from '../../../tests/support/rule-files.ts';
import { addDays } from '../../platform/clock.ts';
import { loadFunding } from '../load-funding.ts';
import { mergeRules } from './merge-rules.ts';

test('whatever is released when, no day has two versions of a programme', async () => {
  const files = await loadFunding(await writeRuleFiles(RULE_FILES));
  const [first] = files.programmes.filter(({ id }) => id === 'scheck');
  if (first === undefined) throw new Error('There is no such programme');
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2023-01-01', days));
  const released = fc.record({ from: day, length: fc.option(fc.integer({ min: 0, max: 400 })) });
  fc.assert(
    fc.property(fc.array(released, { maxLength: 6 }), day, (releases, today) => {
      const { gueltig_bis: _end, ...version } = first;
      const versions = new Map(
        releases.map(({ from, length }) => [
          from,
          {
            ...version,
            gueltig_von: from,
            ...(length === null ? {} : { gueltig_bis: addDays(from, length) }),
          },
        ]),
      );
      const office = { versions: [...versions.values()], checks: [], lights: {} };
      const book = mergeRules(files, office);
      const counting = book.programmes.filter(
        ({ id, gueltig_von, gueltig_bis }) =>
          id === 'scheck' &&
          gueltig_von <= today &&
          (gueltig_bis === undefined || today <= gueltig_bis),
      );
      expect(counting.length).toBeLessThanOrEqual(1);
    }),
  );
});
