import { describe, expect, test } from 'vitest';
import {
  filesAreNamedForWhatTheyDo,
  filesStaySmall,
  noStyleAttributes,
  nothingBesideTheRepository,
  onlyOneWayOut,
  quantile,
  rawHtmlIsWrittenInOnePlace,
  timeAndChanceAreParameters,
  typesAreHonest,
} from './content-rules.ts';
import { everyTableIsInTheRegister, migrationsAreNumbered, tablesOf } from './data-rules.ts';
import {
  clientStandsAlone,
  domainsFormNoCircle,
  domainsMeetAtTheirIndex,
  filesFormNoCircle,
  foundationsKnowNoDomain,
  type Violation,
} from './direction-rules.ts';
import { layersPointInwards, modelsArePure, pagesSpeakNoSql } from './layer-rules.ts';
import { parseImports, type SourceFile, sourceFile } from './source-graph.ts';

type Rule = (files: readonly SourceFile[]) => Violation[];

function violations(rule: Rule, sources: Readonly<Record<string, string>>): string[] {
  return rule(Object.entries(sources).map(([path, text]) => sourceFile(path, text))).map(
    (violation) => violation.file,
  );
}

const importing = (...targets: string[]) =>
  targets.map((target) => `import { x } from '${target}';`).join('\n');

describe('reading imports', () => {
  const read = (text: string) =>
    parseImports('src/a/web/page.tsx', text).map(
      (edge) => `${edge.target}${edge.isTypeOnly ? ' (type)' : ''}`,
    );

  test.each([
    ["import { z } from 'zod';", ['zod']],
    ["import type { A } from '../model/a.ts';", ['src/a/model/a.ts (type)']],
    ["import {\n  a,\n  type B,\n} from '../../ui/index.ts';", ['src/ui/index.ts']],
    ["import pg, { Pool } from 'pg';", ['pg']],
    ["import * as all from './all.ts';", ['src/a/web/all.ts']],
    ["import './side-effect.ts';", ['src/a/web/side-effect.ts']],
    ["export { a, type B } from './b.ts';", ['src/a/web/b.ts']],
    ["export type * from './c.ts';", ['src/a/web/c.ts (type)']],
    ["const m = await import('./lazy.ts');", ['src/a/web/lazy.ts']],
    ["import de from '../texts/de.json' with { type: 'json' };", ['src/a/texts/de.json']],
    ["// import { a } from './never.ts';\n/* import './nor.ts' */", []],
    ["export const address = 'https://a.example'; import './after.ts';", []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('direction', () => {
  test('platform and ui may not import a domain or main, nor platform the ui', () => {
    const bad = {
      'src/platform/a.ts': importing('../catalogue/index.ts'),
      'src/ui/b.tsx': importing('../main.ts'),
      'src/platform/c.ts': importing('../ui/frame.tsx'),
      'src/ui/good.tsx': importing('../platform/clock.ts', 'preact'),
    };
    expect(violations(foundationsKnowNoDomain, bad)).toEqual([
      'src/platform/a.ts',
      'src/ui/b.tsx',
      'src/platform/c.ts',
    ]);
  });

  test('a domain may not reach behind the index of another one, nor into the assembly', () => {
    const bad = {
      'src/catalogue/a.ts': importing('../members/tables.ts'),
      'src/catalogue/b.ts': importing('../app.ts'),
      'src/catalogue/c.ts': "import type { T } from '../members/model/t.ts';",
      'src/catalogue/good.ts': importing('../members/index.ts', './model/a.ts', '../ui/a.tsx'),
      'src/app.ts': importing('./members/web/page.tsx'),
    };
    expect(violations(domainsMeetAtTheirIndex, bad)).toEqual([
      'src/catalogue/a.ts',
      'src/catalogue/b.ts',
      'src/catalogue/c.ts',
    ]);
  });

  test('a circle of domains is found, even one of types over three corners', () => {
    const bad = {
      'src/members/a.ts': importing('../catalogue/index.ts'),
      'src/catalogue/b.ts': "import type { N } from '../network/index.ts';",
      'src/network/c.ts': importing('../members/index.ts'),
      'src/home/d.ts': importing('../members/index.ts'),
    };
    expect(violations(domainsFormNoCircle, bad)).toEqual(['src/catalogue']);
    const { 'src/network/c.ts': _, ...good } = bad;
    expect(violations(domainsFormNoCircle, good)).toEqual([]);
  });

  test('a circle of files counts at run time only', () => {
    const bad = {
      'src/a/x.ts': importing('./y.ts'),
      'src/a/y.ts': importing('./z.ts'),
      'src/a/z.ts': importing('./x.ts'),
    };
    expect(violations(filesFormNoCircle, bad)).toHaveLength(1);
    const good = { ...bad, 'src/a/z.ts': "import type { X } from './x.ts';" };
    expect(violations(filesFormNoCircle, good)).toEqual([]);
  });

  test('the client imports neither packages nor anything but pure rules of a domain', () => {
    const bad = {
      'src/client/a.ts': importing('preact'),
      'src/client/b.ts': importing('../platform/clock.ts'),
      'src/client/good.ts': importing('./a.ts', '../funding/model/evaluate.ts'),
      'src/funding/model/evaluate.ts': importing('./days.ts'),
      'src/funding/model/days.ts': importing('zod'),
      'src/funding/model/read.ts': importing('zod'),
    };
    expect(violations(clientStandsAlone, bad)).toEqual([
      'src/client/a.ts',
      'src/client/b.ts',
      'src/funding/model/days.ts',
    ]);
  });
});

describe('layers', () => {
  test('nothing inside knows what is outside of it', () => {
    const bad = {
      'src/a/model/rule.ts': importing('../queries/list.ts'),
      'src/a/queries/list.ts': importing('../use-cases/do.ts'),
      'src/a/use-cases/do.ts': importing('../web/page.tsx'),
      'src/a/exchange/read.ts': importing('../use-cases/do.ts'),
      'src/a/web/page.tsx': importing(
        '../use-cases/do.ts',
        '../queries/list.ts',
        '../model/rule.ts',
      ),
    };
    expect(violations(layersPointInwards, bad)).toEqual([
      'src/a/model/rule.ts',
      'src/a/queries/list.ts',
      'src/a/use-cases/do.ts',
      'src/a/exchange/read.ts',
    ]);
  });

  test('a model imports no database, no page, no text', () => {
    const bad = {
      'src/a/model/x.ts': importing('kysely'),
      'src/a/model/y.ts': importing('../../platform/http/route.ts'),
      'src/a/model/z.ts': importing('../../b/index.ts'),
      'src/a/model/good.ts': `${importing('zod', './x.ts', '../tables.ts', '../../platform/clock.ts')}
        import type { B } from '../../b/index.ts';`,
    };
    expect(violations(modelsArePure, bad)).toEqual([
      'src/a/model/x.ts',
      'src/a/model/y.ts',
      'src/a/model/z.ts',
    ]);
  });

  test('a page speaks no SQL', () => {
    const bad = {
      'src/a/web/page.tsx': importing('kysely'),
      'src/ui/list.tsx': importing('pg'),
      'src/a/web/good.tsx': "import type { Kysely } from 'kysely';",
    };
    expect(violations(pagesSpeakNoSql, bad)).toEqual(['src/a/web/page.tsx', 'src/ui/list.tsx']);
  });
});

describe('contents', () => {
  test.each<[string, Rule, string, string]>([
    [
      'raw HTML',
      rawHtmlIsWrittenInOnePlace,
      'src/a/web/p.tsx',
      '<p dangerouslySetInnerHTML={{ __html: x }} />',
    ],
    [
      'raw HTML by assignment',
      rawHtmlIsWrittenInOnePlace,
      'src/client/p.ts',
      'box.innerHTML = text;',
    ],
    ['a type that is any', typesAreHonest, 'src/a/b.ts', 'const x: any = 1;'],
    ['any in a list of types', typesAreHonest, 'src/a/b.ts', 'const x: Record<string, any> = {};'],
    ['a cast to any', typesAreHonest, 'src/a/b.ts', 'f(x as any);'],
    ['a silenced compiler', typesAreHonest, 'src/a/b.ts', '// @ts-ignore\nf();'],
    [
      'a path beside the repository',
      nothingBesideTheRepository,
      'src/a/b.ts',
      "read('../shared/data/x.json');",
    ],
    ['a style attribute', noStyleAttributes, 'src/a/web/p.tsx', '<p style="color:red">x</p>'],
    [
      'a style attribute by value',
      noStyleAttributes,
      'src/a/web/p.tsx',
      '<p class="a" style={s}>x</p>',
    ],
    ['the system clock', timeAndChanceAreParameters, 'src/a/b.ts', 'const now = new Date();'],
    ['chance', timeAndChanceAreParameters, 'src/a/b.ts', 'const id = Math.random();'],
    ['a request to another host', onlyOneWayOut, 'src/a/b.ts', "await fetch('https://x.example');"],
    ['a network module', onlyOneWayOut, 'src/a/b.ts', "import https from 'node:https';"],
    [
      'a library that calls',
      onlyOneWayOut,
      'src/a/b.ts',
      "import { discovery } from 'openid-client';",
    ],
    [
      'a drawer for everything',
      filesAreNamedForWhatTheyDo,
      'src/a/utils.ts',
      'export const a = 1;',
    ],
  ])('%s is found', (_name, rule, path, text) => {
    expect(violations(rule, { [path]: text })).toHaveLength(1);
  });

  test.each<[string, Rule, string, string]>([
    [
      'HTML in its place',
      rawHtmlIsWrittenInOnePlace,
      'src/ui/safe-html.tsx',
      'dangerouslySetInnerHTML={x}',
    ],
    ['the English word', typesAreHonest, 'src/a/b.ts', "const t = 'for any: reason'; // as any"],
    ['a reason in a comment', timeAndChanceAreParameters, 'src/a/b.ts', '// never new Date() here'],
    ['a date from a text', timeAndChanceAreParameters, 'src/a/b.ts', 'new Date(text);'],
    [
      'the guarded way out',
      onlyOneWayOut,
      'src/platform/outgoing/open.ts',
      "import https from 'node:https';",
    ],
    ['a handler called fetch', onlyOneWayOut, 'src/a/b.ts', 'app.fetch(request);'],
    ['a property of a component', noStyleAttributes, 'src/ui/p.tsx', '<InlineStyle style={x} />'],
    ['a word of its own', filesAreNamedForWhatTheyDo, 'src/a/open-data.ts', ''],
  ])('%s is left alone', (_name, rule, path, text) => {
    expect(violations(rule, { [path]: text })).toEqual([]);
  });

  test('a long file needs a reason, and a reason needs a long file', () => {
    const long = sourceFile('src/a/long.ts', 'x;\n'.repeat(301));
    const short = sourceFile('src/a/short.ts', 'x;\n'.repeat(300));
    expect(filesStaySmall([long, short], {}).map((v) => v.file)).toEqual(['src/a/long.ts']);
    expect(filesStaySmall([long], { 'src/a/long.ts': 'one parser' })).toEqual([]);
    expect(filesStaySmall([short], { 'src/a/short.ts': 'old' })).toHaveLength(1);
  });

  test('the quantile is the value below which the share lies', () => {
    expect(quantile([], 0.5)).toBe(0);
    expect(quantile([5, 1, 3], 0.5)).toBe(3);
    expect(
      quantile(
        Array.from({ length: 100 }, (_, i) => i),
        0.95,
      ),
    ).toBe(95);
  });
});

describe('data', () => {
  const tables = tablesOf([
    'create table person (\n  id text primary key,\n  -- why\n  email text,\n  unique (email)\n);',
    'create table topic (\n  key text not null\n);\nalter table topic\n  add column phone text;',
  ]);

  test('tables and columns are read from the migrations', () => {
    expect(tables).toEqual([
      { name: 'person', columns: ['id', 'email'] },
      { name: 'topic', columns: ['key', 'phone'] },
    ]);
  });

  test('a table without an entry, with an empty cell or under the wrong heading is found', () => {
    const register = (rows: string, without: string) =>
      `## Tables with personal data\n\n${rows}\n\n## Tables without personal data\n\n${without}\n`;
    const full = '| `person` | e-mail | to answer | consent | 1 year |';
    const failing = (text: string) =>
      everyTableIsInTheRegister(tables.slice(0, 1), text).map((violation) => violation.reason);
    expect(failing(register(full, ''))).toEqual([]);
    expect(failing(register('| `person` | e-mail | | consent | 1 year |', ''))).toHaveLength(1);
    expect(failing(register('', '`person`'))).toHaveLength(1);
    expect(failing('')).toHaveLength(1);
    expect(
      everyTableIsInTheRegister([{ name: 'fact', columns: ['id'] }], register(full, '')),
    ).toHaveLength(1);
    expect(
      everyTableIsInTheRegister([{ name: 'fact', columns: ['id'] }], register('', '`fact`')),
    ).toEqual([]);
  });

  test('a gap or a twin in the numbers of migrations is found', () => {
    expect(migrationsAreNumbered(['0001_a.sql', '0002_b.sql'])).toEqual([]);
    expect(migrationsAreNumbered(['0001_a.sql', '0003_b.sql'])).toHaveLength(1);
    expect(migrationsAreNumbered(['0001_a.sql', '0001_b.sql'])).toHaveLength(1);
  });
});
