import type { JSX } from 'preact';
import type { LocalDate } from '../../../platform/clock.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { formats } from '../../../ui/format.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { FIGURES_FILE_PATH, FIGURES_PATH } from '../../model/figures/figure-paths.ts';
import { LEAST_PEOPLE } from '../../model/figures/hide-small.ts';
import type { Period } from '../../model/figures/period.ts';
import type { PublicFigures } from '../../model/figures/public-figures.ts';
import { contactTexts } from '../../texts.ts';
import { FigureTable } from './figure-table.tsx';
import { figureLabel, periodWords, shareWords } from './figure-words.ts';
import { languageWords } from './language-words.ts';

export interface PublicFiguresPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly figures: PublicFigures;
  readonly period: Period;
  readonly today: LocalDate;
  /** Answers that everybody can read today. */
  readonly answers: number;
}

/** /beratung/zahlen – what the contact point does, in figures that nobody stands behind alone. */
export function PublicFiguresPage(props: PublicFiguresPageProps): JSX.Element {
  const { shell, language, figures, period, today } = props;
  const t = contactTexts(language);
  const { count, date } = formats(language);
  const months = periodWords(period, t, language);
  const source = t('figures.source', { months, day: date(today) });
  const label = (key: string) => figureLabel(key, t);
  const table = { language, source, label };
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={FIGURES_PATH}
      title={t('figures.title')}
      description={t('figures.lead')}
      currentNav="advice"
      breadcrumb={[{ label: t('figures.crumb'), path: '/beratung' }]}
    >
      <h1>{t('figures.title')}</h1>
      <p class="lead">{t('figures.lead')}</p>
      <FactList
        facts={[
          {
            icon: 'mail',
            term: t('figures.received'),
            value: figures.received === null ? t('figures.share.tooFew') : count(figures.received),
            note: source,
          },
          {
            icon: 'clock',
            term: t('figures.inTime'),
            value: shareWords(figures.inTime, t),
            note: source,
          },
          {
            icon: 'guaranteed',
            term: t('figures.arrived'),
            value: shareWords(figures.allArrivals, t),
            note: source,
          },
          {
            icon: 'info',
            term: t('figures.answers'),
            value: <a href={localizedPath(language, '/antworten')}>{count(props.answers)}</a>,
            note: t('figures.asOf', { day: date(today) }),
          },
        ]}
      />
      <FigureTable {...table} id="topics" title={t('figures.topics')} table={figures.topics} />
      <FigureTable
        {...table}
        id="channels"
        title={t('figures.channels')}
        table={figures.channels}
      />
      <FigureTable
        {...table}
        id="languages"
        title={t('figures.languages')}
        table={figures.languages}
        label={(key) => languageWords(key, language)}
      />
      <FigureTable
        {...table}
        id="outcomes"
        title={t('figures.outcomes')}
        table={figures.outcomes}
      />
      <FigureTable
        {...table}
        id="appointments"
        title={t('figures.appointments')}
        table={figures.appointments}
      />
      <FigureTable
        {...table}
        id="slips"
        title={t('figures.slips')}
        table={figures.slips}
        label={(key) => figureLabel(`slip ${key}`, t)}
        more={{
          title: t('figures.arrived'),
          value: (key) => {
            const share = key === null ? undefined : figures.arrivals.get(key);
            return share === undefined ? '–' : shareWords(share, t);
          },
        }}
      />
      <h2>{t('figures.how')}</h2>
      <p>{t('figures.howText', { least: LEAST_PEOPLE })}</p>
      <p>
        <LinkButton
          kind="secondary"
          icon="download"
          href={localizedPath(language, FIGURES_FILE_PATH)}
          download
        >
          {t('figures.file')}
        </LinkButton>
      </p>
    </PageFrame>
  );
}
