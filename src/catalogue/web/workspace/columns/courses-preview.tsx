import type { JSX } from 'preact';
import { Card } from '../../../../ui/card.tsx';
import { FactList } from '../../../../ui/fact-list.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { RunRecord } from '../../../exchange/record.ts';
import type { PreviewedRecord } from '../../../use-cases/columns/preview-mapping.ts';
import type { Words } from '../../words/words.ts';

/** The first courses of a table as they would be taken over. */
export function CoursesPreview(props: {
  readonly words: Words;
  readonly records: readonly PreviewedRecord[];
}): JSX.Element {
  const { words, records } = props;
  const { t } = words;
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">{t('columns.previewTitle')}</h2>
      {records.length === 0 ? (
        <p>{t('columns.previewNone')}</p>
      ) : (
        <ul class="columns-preview">
          {records.map((record) => (
            <Card key={record.record} as="li">
              {record.kind === 'offer' ? (
                <PreviewedOffer words={words} record={record} />
              ) : (
                <Notice tone="problem" title={t('columns.previewRejected')}>
                  <p lang={words.language === 'de' ? undefined : 'de'}>
                    {record.problems[0]?.reason}
                  </p>
                </Notice>
              )}
            </Card>
          ))}
        </ul>
      )}
    </section>
  );
}

function PreviewedOffer(props: {
  readonly words: Words;
  readonly record: Extract<PreviewedRecord, { kind: 'offer' }>;
}): JSX.Element {
  const { words, record } = props;
  const { t } = words;
  const { offer, warnings } = record;
  const run = offer.runs[0];
  const missing = t('columns.preview.unknown');
  return (
    <>
      <h3>{offer.title}</h3>
      <p class="small">
        {t('columns.preview.runs', { count: offer.runs.length })}
        {warnings.length > 0 && ` · ${t('columns.preview.remarks', { count: warnings.length })}`}
      </p>
      <FactList
        facts={[
          {
            icon: 'calendar',
            term: t('columns.preview.start'),
            value: run === undefined ? missing : startOf(run, words),
          },
          { icon: 'place', term: t('columns.preview.place'), value: placeOf(run) ?? missing },
          { icon: 'euro', term: t('columns.preview.price'), value: run?.price.text ?? missing },
          { icon: 'source', term: t('columns.preview.key'), value: offer.key },
        ]}
      />
      {warnings.length > 0 && (
        <ul class="small" lang={words.language === 'de' ? undefined : 'de'}>
          {warnings.slice(0, 3).map(({ field, reason }) => (
            <li key={`${field} ${reason}`}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function startOf(run: RunRecord, { t, format }: Words): string {
  if (run.startsOn === null) return t('columns.preview.noStart');
  const start = format.date(run.startsOn);
  return run.endsOn === null || run.endsOn === run.startsOn
    ? start
    : `${start} – ${format.date(run.endsOn)}`;
}

function placeOf(run: RunRecord | undefined): string | null {
  const venue = run?.venue;
  if (venue === undefined || venue === null) return null;
  const town = [venue.postalCode, venue.place].filter((part) => part !== null).join(' ');
  return [venue.name, venue.street, town].filter((part) => part !== null && part !== '').join(', ');
}
