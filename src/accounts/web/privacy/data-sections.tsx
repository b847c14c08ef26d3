import type { JSX } from 'preact';
import { isLocalDate } from '../../../platform/clock.ts';
import type { ExportedRow, ExportedTable } from '../../../platform/privacy/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { formats } from '../../../ui/format.ts';
import { MEMBER_ROLES, OFFICE_ROLES } from '../../model/roles.ts';
import { COLUMN_WORDS, isForPeople } from '../../privacy/column-words.ts';
import { roleLabel } from '../../role-label.ts';
import { accountTexts } from '../../texts.ts';
import type { PersonExport } from '../../use-cases/privacy/export-person.ts';

/** Everything about a person to read and to print, purpose by purpose, with a list of contents. */
export function DataSections(props: { language: Language; data: PersonExport }): JSX.Element {
  const { language } = props;
  const t = accountTexts(language);
  const { data } = props.data;
  return (
    <>
      <nav aria-labelledby="contents">
        <h2 id="contents">{t('privacy.contents')}</h2>
        <ul class="contents-list">
          {data.map(({ key, title }) => (
            <li key={key}>
              <a href={`#${key}`}>{localized(title, language)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {data.map(({ key, title, purpose, tables }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{localized(title, language)}</h2>
          <p>{localized(purpose, language)}.</p>
          {tables.map((table) => (
            <TableData key={table.table} table={table} language={language} />
          ))}
        </section>
      ))}
    </>
  );
}

function TableData(props: { table: ExportedTable; language: Language }): JSX.Element {
  const { table, language } = props;
  const t = accountTexts(language);
  return (
    <div class="data-table">
      <h3 lang={foreignLanguage(table.what, language)}>
        {capital(localized(table.what, language))}
      </h3>
      <p class="small">{t('privacy.kept', { kept: localized(table.kept, language) })}</p>
      {table.rows.map((row, place) => (
        <Row key={place} row={row} language={language} />
      ))}
      {table.acts.length > 0 && <h4>{t('privacy.acts')}</h4>}
      {table.acts.map((row, place) => (
        <Row key={place} row={row} language={language} />
      ))}
      {table.mentions > 0 && <p>{t('privacy.mentions', { count: table.mentions })}</p>}
    </div>
  );
}

/** What is empty says nothing and is left out here; the file has it. */
function Row(props: { row: ExportedRow; language: Language }): JSX.Element {
  const { row, language } = props;
  const told = Object.entries(row).filter(
    ([column, value]) => isForPeople(column) && !isEmpty(value),
  );
  const isTime = ([, value]: readonly [string, unknown]) => value instanceof Date;
  const cells = [...told.filter((cell) => !isTime(cell)), ...told.filter(isTime)];
  return (
    <dl class="data-row">
      {cells.map(([column, value]) => (
        <div key={column}>
          <dt>{wordOf(column, language)}</dt>
          <dd>{wordFor(column, value, language) ?? readable(value, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function wordOf(column: string, language: Language): string {
  const word = COLUMN_WORDS[column];
  return capital(word === undefined ? column.replaceAll('_', ' ') : localized(word, language));
}

/** Roles and languages as people say them; null for everything else. */
function wordFor(column: string, value: unknown, language: Language): string | null {
  const t = accountTexts(language);
  if (column === 'language') {
    if (value === 'de') return t('workspace.account.german');
    return value === 'en' ? t('workspace.account.english') : null;
  }
  if (!/(?:^|_)role$/.test(column)) return null;
  const role = [...MEMBER_ROLES, ...OFFICE_ROLES].find((known) => known === value);
  return role === undefined ? null : roleLabel(role, t);
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'object' && Object.keys(value).length === 0 && !(value instanceof Date));

function readable(value: unknown, language: Language): string {
  const t = accountTexts(language);
  const format = formats(language);
  if (value instanceof Date) return `${format.day(value)}, ${format.time(value)}`;
  if (typeof value === 'boolean') return value ? t('privacy.yes') : t('privacy.no');
  if (typeof value === 'string') return isLocalDate(value) ? format.date(value) : value;
  if (Array.isArray(value)) return value.map((entry) => readable(entry, language)).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
