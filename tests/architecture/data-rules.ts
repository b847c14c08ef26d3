import type { Violation } from './direction-rules.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Columns that name or reach a person. A member is a legal person, but its e-mail address may still be somebody's own. */
const PERSONAL_COLUMN =
  /^(?:e?mail|phone|mobile|first_name|last_name|birth.*|ip_address|person_.*)$/;

/** Tables with their columns, from `create table` and `alter table … add column` of the migrations in their order. */
export function tablesOf(migrations: readonly string[]): Table[] {
  const sql = migrations.join('\n').replace(/--[^\n]*/g, '');
  const columns = new Map<string, string[]>();
  for (const match of sql.matchAll(/create table (?:if not exists )?(\w+) \(([\s\S]*?)\n\);/g)) {
    const names = [...(match[2] ?? '').matchAll(/^ {2}([a-z_]+) /gm)].map((line) => line[1] ?? '');
    columns.set(
      match[1] ?? '',
      names.filter((name) => !SQL_WORDS.has(name)),
    );
  }
  for (const match of sql.matchAll(/alter table (\w+)\s([\s\S]*?);/g)) {
    const added = [...(match[2] ?? '').matchAll(/add column (\w+)/g)].map((line) => line[1] ?? '');
    columns.get(match[1] ?? '')?.push(...added);
  }
  return [...columns].map(([name, list]) => ({ name, columns: list }));
}

const SQL_WORDS = new Set(['unique', 'check', 'primary', 'foreign', 'constraint']);

/**
 * Every table stands in `docs/privacy.md`: under "Tables with personal data" with purpose, legal basis and retention (a row of
 * four filled cells), or under "Tables without personal data". One with personal columns stands in the first list.
 */
export function everyTableIsInTheRegister(tables: readonly Table[], register: string): Violation[] {
  const [, withData = '', without = ''] =
    /## Tables with personal data([\s\S]*?)## Tables without personal data([\s\S]*?)(?=\n## |$)/.exec(
      register,
    ) ?? [];
  const rows = withData.split('\n').filter((line) => line.startsWith('| `'));
  return tables.flatMap(({ name, columns }) => {
    const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
    if (row !== undefined) {
      const cells = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const isComplete = cells.length >= 5 && cells.every((cell) => cell !== '');
      return isComplete ? [] : [{ file: name, reason: 'register row is not filled in' }];
    }
    const personal = columns.filter((column) => PERSONAL_COLUMN.test(column));
    if (personal.length > 0)
      return [
        { file: name, reason: `${personal.join(', ')} without purpose, basis and retention` },
      ];
    return without.includes(`\`${name}\``) ? [] : [{ file: name, reason: 'not in the register' }];
  });
}

/** Migrations are numbered without gaps and never share a number. */
export function migrationsAreNumbered(names: readonly string[]): Violation[] {
  return names.flatMap((name, index) =>
    name.startsWith(`${String(index + 1).padStart(4, '0')}_`)
      ? []
      : [{ file: name, reason: `should have number ${index + 1}` }],
  );
}
