import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import type { DetailRun } from '../../../queries/offer-runs.ts';
import type { Words } from '../../words/words.ts';
import type { CourseCost } from './course-cost.ts';
import { DeadlineNotice } from './deadline-notice.tsx';
import { Assumptions, Examples } from './examples.tsx';
import { Funds, Mandatory } from './funds.tsx';
import { type FundingView, LapsedFunding, StatedFunding } from './provider-statements.tsx';

/** So many cases are shown at once; the others fold. */
const SHOWN_EXAMPLES = 3;

export interface CostView extends FundingView {
  readonly cost: CourseCost;
  readonly run: DetailRun | null;
  /** Address of the calendar of deadlines of that run; null where there are none. */
  readonly calendarHref: string | null;
  /** Path of the check with all facts of the course, without language; null where there are no rules to check by. */
  readonly checkPath: string | null;
  /** The button that opens the check here. */
  readonly check: JSX.Element | null;
}

/** "Was kostet mich das?": what is likely in usual cases, what is to be done until when, and the check for one's own case. */
export function CostSection(view: CostView): JSX.Element {
  const { cost, words } = view;
  const { t, language } = words;
  const shown = cost.examples.slice(0, SHOWN_EXAMPLES);
  return (
    <section class="course-section course-cost" aria-labelledby="funding">
      <h2 id="funding">{t('cost.title')}</h2>
      <p>{priceSentence(cost, words)}</p>
      {shown.length > 0 ? (
        <Examples {...view} {...cost} examples={shown} />
      ) : (
        <StatedFunding {...view} />
      )}
      <LapsedFunding {...view} />
      <Funds {...view} />
      <Mandatory {...view} />
      <DeadlineNotice {...view} />
      {view.check}
      {shown.length > 0 && <Reckoning view={view} />}
      <p class="course-cost-links">
        {view.checkPath !== null && (
          <a href={localizedPath(language, view.checkPath)}>{t('cost.allFacts')}</a>
        )}
        <a href={localizedPath(language, '/beratung')}>{t('funding.ask')}</a>
      </p>
    </section>
  );
}

/** What the course costs without funding, as far as anybody knows. */
export function priceSentence({ facts }: CourseCost, { t, format }: Words): string {
  const price = facts['kurs.kosten_eur']?.value;
  if (typeof price !== 'number') return t('cost.priceUnknown');
  if (price === 0) return t('cost.fullFree');
  return t('cost.full', { price: format.money(Math.round(price * 100)) });
}

function Reckoning({ view }: { view: CostView }): JSX.Element {
  const { cost, words } = view;
  const { t } = words;
  const others = cost.examples.slice(SHOWN_EXAMPLES);
  return (
    <Disclosure summary={t('cost.more')}>
      {others.length > 0 && (
        <>
          <h3>{t('cost.otherCases')}</h3>
          <Examples {...view} {...cost} examples={others} />
        </>
      )}
      <h3>{t('cost.assumptions')}</h3>
      <Assumptions {...cost} words={words} />
      <h3>{t('cost.provider')}</h3>
      <StatedFunding {...view} />
    </Disclosure>
  );
}
