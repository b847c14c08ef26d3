import type { JSX } from 'preact';
import { Icon } from '../../../ui/icon.tsx';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import { offerHref } from '../courses/course-links.ts';
import type { Words } from '../words/words.ts';
import type { CompareCell } from './compare-cell.ts';
import type { CompareRow, CompareRows } from './compare-rows.ts';
import type { ComparedOffer } from './compared-offer.ts';
import { shortTitles } from './short-titles.ts';

/**
 * The questions with the answers of all offers: a table with row and column headings where there is room, and question by question
 * with the offers' names where there is not.
 */
export function CompareTable(props: {
  words: Words;
  columns: readonly ComparedOffer[];
  rows: CompareRows;
  /** The comparison without the offer. */
  hrefWithout: (offerId: string) => string;
}): JSX.Element {
  const { words, columns, rows, hrefWithout } = props;
  const { t, language } = words;
  const lang = language === 'de' ? undefined : 'de';
  const shortNames = shortTitles(columns.map(({ offer }) => offer.title));
  return (
    <table class={`compare-table compare-${columns.length}`}>
      <caption class="unseen">{t('compare.caption')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ offer }) => (
            <th key={offer.id} scope="col">
              <OfferHead words={words} offer={offer} hrefWithout={hrefWithout} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.different.map((row) => (
          <Row key={row.key} row={row} columns={columns} shortNames={shortNames} lang={lang} />
        ))}
      </tbody>
    </table>
  );
}

/** The offer with the ways to its page and out of the comparison. */
export function OfferHead(props: {
  words: Words;
  offer: OfferDetail;
  hrefWithout: (offerId: string) => string;
}): JSX.Element {
  const { words, offer, hrefWithout } = props;
  const { t, language } = words;
  return (
    <>
      <a
        class="compare-title"
        href={offerHref(language, offer)}
        lang={language === 'de' ? undefined : 'de'}
      >
        {offer.title}
      </a>
      <a
        class="compare-remove"
        href={hrefWithout(offer.id)}
        aria-label={t('compare.removeNamed', { title: offer.title })}
      >
        <Icon name="close" />
        <span>{t('compare.remove')}</span>
      </a>
    </>
  );
}

function Row(props: {
  row: CompareRow;
  columns: readonly ComparedOffer[];
  shortNames: readonly string[];
  lang: string | undefined;
}): JSX.Element {
  const { row, columns, shortNames, lang } = props;
  return (
    <tr>
      <th scope="row">{row.question}</th>
      {columns.map(({ offer }, at) => (
        <td key={offer.id}>
          {columns.length > 1 && (
            <p class="compare-name" lang={lang}>
              {shortNames[at]}
            </p>
          )}
          <CellLines cell={row.cells[at] ?? []} />
        </td>
      ))}
    </tr>
  );
}

/** What is the same for all is said once. */
export function EqualAnswers(props: { words: Words; rows: CompareRows }): JSX.Element | null {
  const { words, rows } = props;
  if (rows.equal.length === 0) return null;
  return (
    <section class="compare-equal" aria-labelledby="equal">
      <h2 id="equal">{words.t('compare.equal')}</h2>
      <dl>
        {rows.equal.map((row) => (
          <div key={row.key}>
            <dt>{row.question}</dt>
            <dd>
              <CellLines cell={row.cells[0] ?? []} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CellLines({ cell }: { cell: CompareCell }): JSX.Element {
  return (
    <>
      {cell.map(({ text, href, isNote }) => (
        <span key={text} class={isNote ? 'compare-line compare-note' : 'compare-line'}>
          {href === undefined ? text : <a href={href}>{text}</a>}
        </span>
      ))}
    </>
  );
}
