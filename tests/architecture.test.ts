import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  filesAreNamedForWhatTheyDo,
  filesStaySmall,
  lineCount,
  noStyleAttributes,
  nothingBesideTheRepository,
  onlyOneWayOut,
  quantile,
  rawHtmlIsWrittenInOnePlace,
  timeAndChanceAreParameters,
  typesAreHonest,
} from './architecture/content-rules.ts';
import {
  everyTableIsInTheRegister,
  migrationsAreNumbered,
  tablesOf,
} from './architecture/data-rules.ts';
import {
  clientStandsAlone,
  domainsFormNoCircle,
  domainsMeetAtTheirIndex,
  filesFormNoCircle,
  foundationsKnowNoDomain,
} from './architecture/direction-rules.ts';
import {
  layersPointInwards,
  modelsArePure,
  officeOnlyReads,
  pagesSpeakNoSql,
} from './architecture/layer-rules.ts';
import { isTest, readSources } from './architecture/source-graph.ts';

const root = path.resolve(import.meta.dirname, '..');
const product = readSources(root, ['src']);
const everything = [...product, ...readSources(root, ['tests', 'journeys', 'bench', 'scripts'])];

/** Files over 300 lines and the one thing each of them does. */
const LONG_FILES: Readonly<Record<string, string>> = {};

describe('direction', () => {
  test.each([
    ['foundations know no domain', foundationsKnowNoDomain],
    ['domains meet at their index', domainsMeetAtTheirIndex],
    ['domains form no circle', domainsFormNoCircle],
    ['files form no circle', filesFormNoCircle],
    ['layers point inwards', layersPointInwards],
    ['models are pure', modelsArePure],
    ['ASVS 1.2.4: pages speak no SQL', pagesSpeakNoSql],
    ['the office only reads', officeOnlyReads],
    ['the client stands alone', clientStandsAlone],
  ])('%s', (_name, rule) => {
    expect(rule(product.filter((file) => !isTest(file)))).toEqual([]);
  });
});

describe('contents', () => {
  test.each([
    ['ASVS 1.2.1, 1.3.2: raw HTML is written in one place', rawHtmlIsWrittenInOnePlace],
    ['nothing is read from beside the repository', nothingBesideTheRepository],
    ['no style attributes', noStyleAttributes],
    ['ASVS 13.2.4: the product has one way out', onlyOneWayOut],
    ['time and chance are parameters', timeAndChanceAreParameters],
  ])('%s', (_name, rule) => {
    expect(rule(product)).toEqual([]);
  });

  test('types are honest', () => {
    expect(typesAreHonest(everything)).toEqual([]);
  });

  test('files are named for what they do', () => {
    expect(filesAreNamedForWhatTheyDo(everything)).toEqual([]);
  });
});

describe('size', () => {
  const files = everything.filter((file) => !isTest(file));

  test('files stay small', () => {
    expect(filesStaySmall(files, LONG_FILES)).toEqual([]);
  });

  test('95 of 100 files have fewer than 200 lines', () => {
    const lines = files.map(lineCount);
    const report = `median ${quantile(lines, 0.5)}, p95 ${quantile(lines, 0.95)}, longest ${Math.max(...lines)} of ${lines.length} files`;
    expect(quantile(lines, 0.95), report).toBeLessThan(200);
  });
});

describe('data', () => {
  const names = readdirSync(path.join(root, 'migrations')).sort();
  const migrations = names.map((name) => readFileSync(path.join(root, 'migrations', name), 'utf8'));

  test('migrations are numbered without gaps', () => {
    expect(migrationsAreNumbered(names)).toEqual([]);
  });

  test('every table is in the register of personal data', () => {
    const register = readFileSync(path.join(root, 'docs/privacy.md'), 'utf8');
    expect(tablesOf(migrations).map((table) => table.name)).toContain('course_session');
    expect(everyTableIsInTheRegister(tablesOf(migrations), register)).toEqual([]);
  });
});
