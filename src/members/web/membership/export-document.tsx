import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { htmlText } from '../../../ui/render.ts';
import { InlineStyle } from '../../../ui/safe-html.tsx';
import { memberTexts } from '../../texts.ts';
import type {
  ExportedPart,
  ReadablePart,
} from '../../use-cases/membership/export/exported-part.ts';

const STYLE =
  'body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}caption{text-align:start;font-weight:600}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-line}';

/** Everything of a member as one file to read and to print; it needs no portal and no network. */
export function exportDocument(content: {
  readonly memberName: string;
  readonly network: string;
  readonly parts: readonly ExportedPart[];
  readonly at: Date;
  readonly language: Language;
}): string {
  const { memberName, network, parts, at, language } = content;
  const t = memberTexts(language);
  const { day, time } = formats(language);
  const title = t('membership.export.document', { name: memberName });
  return htmlText(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <InlineStyle style={STYLE} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{t('membership.export.made', { network, day: day(at), time: time(at) })}</p>
          {parts.map(({ key, readable }) => (
            <Part key={key} part={readable} level={2} language={language} />
          ))}
        </main>
      </body>
    </html>,
  );
}

function Part(props: {
  readonly part: ReadablePart;
  readonly level: 2 | 3 | 4;
  readonly language: Language;
}): JSX.Element {
  const { part, level, language } = props;
  const { title, facts = [], table, parts = [] } = part;
  return (
    <section>
      <Heading level={level}>{title}</Heading>
      {facts.length > 0 && (
        <dl>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {table !== undefined && <Rows {...table} language={language} />}
      {parts.map((one, place) => (
        <Part key={place} part={one} level={level === 2 ? 3 : 4} language={language} />
      ))}
    </section>
  );
}

function Heading(props: { readonly level: 2 | 3 | 4; readonly children: ComponentChildren }) {
  if (props.level === 2) return <h2>{props.children}</h2>;
  return props.level === 3 ? <h3>{props.children}</h3> : <h4>{props.children}</h4>;
}

function Rows({
  columns,
  rows,
  language,
}: NonNullable<ReadablePart['table']> & { readonly language: Language }): JSX.Element {
  if (rows.length === 0) return <p>{memberTexts(language)('membership.export.nothing')}</p>;
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, place) => (
              <td key={columns[place]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
