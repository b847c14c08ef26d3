import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFigures, whatFell } from '../../bench/relevance/figures-file.ts';
import { catalogueMeasures } from '../../bench/relevance/figures-of.ts';
import { judgeCatalogue } from '../../bench/relevance/judge-catalogue.ts';
import { readJudgedQueries } from '../../bench/relevance/judged-query.ts';
import { openCatalogue } from '../../bench/relevance/open-catalogues.ts';
import { CATALOGUES } from '../../src/catalogue/web/quality/quality-figures.ts';
import { testDatabase } from '../support/database.ts';

const folder = path.resolve(process.env.SHARED_DIR ?? '../shared');
const shared = existsSync(folder) ? folder : null;

describe.each(CATALOGUES)('the judged questions to the catalogue %s', (name) => {
  const isThere = name === 'demo' || shared !== null;
  const title = isThere
    ? 'are answered as well as published, class by class'
    : `are not asked: ${folder} (SHARED_DIR) is absent`;

  test.skipIf(!isThere)(title, { timeout: 240_000 }, async () => {
    const catalogue = await openCatalogue(name, await testDatabase(), shared);
    if (catalogue === null) throw new Error(`${name} cannot be opened`);
    try {
      const answers = judgeCatalogue(catalogue, await readJudgedQueries(name));
      const now = catalogueMeasures({ catalogue, answers });
      const published = readFigures().catalogues.find((one) => one.name === name);
      expect(published?.offers).toBe(now.offers);
      // `npm run bench -- relevance` shows the questions behind a figure that fell.
      expect(whatFell(published?.classes ?? [], now.classes)).toEqual([]);
    } finally {
      await catalogue.close();
    }
  });
});
