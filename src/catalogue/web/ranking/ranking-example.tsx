import type { JSX } from 'preact';
import type { LocalDate } from '../../../platform/clock.ts';
import { Table } from '../../../ui/table.tsx';
import type { ExampleHit, RankingExample } from '../../use-cases/find-ranking-example.ts';
import { coursesHref, offerHref } from '../courses/course-links.ts';
import type { Words } from '../words/words.ts';

/** A real search of today, hit by hit, with what decided each place. */
export function RankingExampleTable(props: {
  words: Words;
  example: RankingExample;
  today: LocalDate;
}): JSX.Element {
  const { words, example, today } = props;
  const { t, format, language } = words;
  const lang = language === 'de' ? undefined : 'de';
  return (
    <section aria-labelledby="example">
      <h2 id="example">{t('ranking.exampleTitle', { words: example.q })}</h2>
      <p>
        {t('ranking.exampleText', {
          date: format.dateShort(today),
          shown: example.hits.length,
          count: example.total,
        })}{' '}
        <a href={coursesHref(language, { q: example.q })}>{t('ranking.exampleLink')}</a>
      </p>
      <Table
        id="example-hits"
        caption={t('ranking.exampleCaption')}
        columns={[
          { key: 'course', label: t('ranking.column.course') },
          { key: 'fit', label: t('ranking.column.fit'), isNumber: true },
          { key: 'bookable', label: t('ranking.column.bookable') },
          { key: 'start', label: t('ranking.column.start') },
          { key: 'turn', label: t('ranking.column.turn') },
        ]}
        rows={example.hits.map((hit) => ({
          key: hit.id,
          cells: {
            course: (
              <>
                <a href={offerHref(language, hit)} lang={lang}>
                  {hit.title}
                </a>{' '}
                <span class="small">{hit.provider}</span>
              </>
            ),
            fit: hit.relevanceStep,
            bookable: hit.isBookable ? t('ranking.bookableYes') : t('ranking.bookableNo'),
            start: startText(hit, words),
            turn:
              hit.turn === null
                ? t('ranking.noTurn')
                : t('ranking.turn', { place: hit.turn.place, offers: hit.turn.offers }),
          },
        }))}
      />
    </section>
  );
}

function startText({ start }: ExampleHit, { t, format }: Words): string {
  if (start === 'rolling') return t('start.rolling');
  return start === 'on_request' ? t('start.onRequest') : format.dateShort(start);
}
