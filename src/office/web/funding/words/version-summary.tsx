import type { ComponentChildren, JSX } from 'preact';
import { isSpoken, type ProgrammeVersion, type RuleBook } from '../../../../funding/index.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { valueAt } from '../../../model/value-at.ts';
import { officeTexts } from '../../../texts.ts';
import { LIST_PLACES, TEXT_PLACES } from '../draft/part-fields.ts';
import type { draftPaths } from '../funding-paths.ts';
import { benefitFigures } from './benefit-words.ts';
import { ConditionTree } from './condition-tree.tsx';
import { programmeName } from './condition-words.ts';
import { fieldWord } from './field-words.ts';
import { valueInWords } from './value-words.ts';

interface SummaryProps {
  readonly language: Language;
  readonly book: RuleBook;
  readonly document: ProgrammeVersion;
  /** Where its parts are changed; absent = only to read. */
  readonly paths?: ReturnType<typeof draftPaths>;
  /** Where typing errors of a text are mended. */
  readonly textPath?: (place: string) => string;
}

const FACTS = [
  'gueltig_von',
  'gueltig_bis',
  'status',
  'anspruch',
  'recht',
  'geprueft',
  'vertrauen',
  'luecke',
  'offen',
] as const;

export const RULE_LISTS = ['nie_wenn', 'alle', 'beraten_wenn'] as const;

/** Everything that a version says, part by part. */
export function VersionSummary(props: SummaryProps): JSX.Element {
  const { language, book, document, paths } = props;
  const t = officeTexts(language);
  return (
    <div class="funding-parts">
      <Part title={t('funding.part.facts')} {...link(props, paths?.part('angaben'))}>
        <dl class="funding-facts">
          {FACTS.map((field) => {
            const value = factInWords(document, field, language);
            return (
              value !== '' && (
                <div key={field}>
                  <dt>{fieldWord(field, t)}</dt>
                  <dd>{value}</dd>
                </div>
              )
            );
          })}
        </dl>
      </Part>
      <Part title={t('funding.part.texts')}>
        <dl class="funding-facts">
          {TEXT_PLACES.map((place) => (
            <Text key={place} {...props} place={place} />
          ))}
        </dl>
      </Part>
      <Part title={t('funding.part.benefits')}>
        {document.leistung.map((benefit, at) => (
          <div key={at} class="funding-entry">
            <p>
              <b>{benefit.name[language]}</b>{' '}
              {paths && (
                <Change
                  language={language}
                  path={paths.part(`leistung.${at}`)}
                  what={benefit.name[language]}
                />
              )}
            </p>
            <ul>
              {benefitFigures(benefit, book, language).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </Part>
      <Part title={t('funding.part.conditions')} {...link(props, paths?.conditions)}>
        {RULE_LISTS.map((list) => {
          const conditions = document.regel[list] ?? [];
          return (
            conditions.length > 0 && (
              <div key={list}>
                <h3>{fieldWord(`regel.${list}`, t)}</h3>
                <ConditionTree {...{ language, book, conditions }} place={`regel.${list}`} />
              </div>
            )
          );
        })}
      </Part>
      <Part title={t('funding.part.application')} {...link(props, paths?.part('antrag'))}>
        {document.antrag?.vor === undefined && document.antrag?.fristen === undefined ? (
          <p>{t('funding.none')}</p>
        ) : (
          <ul>
            {document.antrag?.vor !== undefined && (
              <li>
                {t('funding.figure', {
                  name: fieldWord('antrag.vor', t),
                  value: valueInWords('antrag.vor', document.antrag.vor, language),
                })}
              </li>
            )}
            {document.antrag?.fristen?.map(({ art, tage_vor }) => (
              <li key={art}>
                {t('funding.deadline.line', {
                  act: valueInWords('antrag.fristen.art', art, language),
                  count: tage_vor,
                })}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t('funding.part.lists')}>
        <dl class="funding-facts">
          {LIST_PLACES.map((place) => {
            const names = namesAt(props, place);
            if (names === '' && paths === undefined) return null;
            return (
              <div key={place}>
                <dt>{fieldWord(place, t)}</dt>
                <dd>
                  {names === '' ? t('funding.none') : names}{' '}
                  {paths && (
                    <Change
                      language={language}
                      path={paths.part(place)}
                      what={fieldWord(place, t)}
                    />
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      </Part>
      <Part title={t('funding.part.sources')} {...link(props, paths?.part('quellen'))}>
        <ul>
          {document.quellen.map(({ titel, url, stand }) => (
            <li key={url}>
              <a href={url} rel="noreferrer">
                {titel}
              </a>{' '}
              <span class="small">{t('funding.source.date', { date: stand })}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('funding.part.cases')}>
        <ul>
          {document.faelle.map((one, at) => (
            <li key={one.name}>
              {one.name} – {valueInWords('faelle.status', one.status, language)}{' '}
              {paths && <Change language={language} path={paths.case(`${at}`)} what={one.name} />}
            </li>
          ))}
        </ul>
        {paths && (
          <p>
            <a href={localizedPath(language, paths.case('neu'))}>{t('funding.case.add')}</a>
          </p>
        )}
      </Part>
    </div>
  );
}

const link = ({ language }: SummaryProps, path: string | undefined) =>
  path === undefined ? {} : { language, path };

function Part(props: {
  readonly title: string;
  readonly language?: Language;
  readonly path?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { title, language, path } = props;
  return (
    <section class="card">
      <div class="funding-part-head">
        <h2>{title}</h2>
        {language !== undefined && path !== undefined && (
          <Change language={language} path={path} what={title} />
        )}
      </div>
      {props.children}
    </section>
  );
}

/** "ändern", and for screen readers what. */
export function Change(props: {
  readonly language: Language;
  readonly path: string;
  readonly what: string;
}): JSX.Element {
  return (
    <a href={localizedPath(props.language, props.path)}>
      {officeTexts(props.language)('funding.change')}
      <span class="unseen"> {props.what}</span>
    </a>
  );
}

function Text(props: SummaryProps & { readonly place: string }): JSX.Element | null {
  const { language, document, place, paths, textPath } = props;
  const t = officeTexts(language);
  const spoken = valueAt(document, place);
  const path = paths?.part(place) ?? (isSpoken(spoken) ? textPath?.(place) : undefined);
  if (!isSpoken(spoken) && path === undefined) return null;
  return (
    <div>
      <dt>{fieldWord(place, t)}</dt>
      <dd>
        {isSpoken(spoken) ? spoken[language] : t('funding.none')}{' '}
        {path !== undefined && (
          <a href={localizedPath(language, path)}>
            {t(paths === undefined ? 'funding.correct' : 'funding.change')}
            <span class="unseen"> {fieldWord(place, t)}</span>
          </a>
        )}
      </dd>
    </div>
  );
}

function factInWords(
  document: ProgrammeVersion,
  field: (typeof FACTS)[number],
  language: Language,
): string {
  const value = document[field];
  if (value === undefined) return '';
  return typeof value === 'string' ? valueInWords(field, value, language) : value.join('; ');
}

function namesAt({ document, book, language }: SummaryProps, place: string): string {
  const keys = valueAt(document, place);
  if (!Array.isArray(keys)) return '';
  return keys
    .map(String)
    .map((key) =>
      place === 'stelle'
        ? (book.offices[key]?.name[language] ?? key)
        : place === 'unterlagen'
          ? (book.papers[key]?.[language] ?? key)
          : programmeName(book, key, language),
    )
    .join(', ');
}
