import type { ComponentChildren, JSX } from 'preact';
import { type CheckRules, FundingCheck, type RuleBook } from '../../../funding/index.ts';
import type { Network } from '../../../network/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { PageTools } from '../../../ui/page-tools.tsx';
import type { OfferCard as CardView } from '../../../ui/result-card.tsx';
import { HtmlBlock, JsonLd, trustHtml } from '../../../ui/safe-html.tsx';
import { SealMarks } from '../../../ui/seal-mark.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { Status } from '../../../ui/status.tsx';
import { courseJsonLd } from '../../export/json-ld/course-json-ld.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { OfferCard } from '../../queries/offer-cards.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';
import { compareHref } from '../compare/compare-links.ts';
import { fundingPath, offerHref, offerPath } from '../courses/course-links.ts';
import { confirmedWords } from '../words/confirmed-words.ts';
import { fullSealMarks } from '../words/seal-marks.ts';
import { KIND_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { Alternatives } from './alternatives.tsx';
import { ContactSection } from './contact-section.tsx';
import { courseFacts } from './course-facts.ts';
import { ForWhomSection } from './for-whom-section.tsx';
import { checkCourse } from './funding/check-course.ts';
import { CostSection } from './funding/cost-section.tsx';
import { courseCost } from './funding/course-cost.ts';
import { webAddress } from './outgoing-link.ts';
import { ProviderWords } from './provider-words.tsx';
import { RunList } from './run-list.tsx';
import { type SortedRuns, sortRuns } from './sort-runs.ts';
import { SourceSection } from './source-section.tsx';
import { VariantsSection } from './variants-section.tsx';
import { VenueSection } from './venue-section.tsx';
import { venuesOf } from './venues-of.ts';

export interface CoursePageView {
  readonly shell: PageShell;
  readonly network: Pick<Network, 'map'>;
  readonly words: Words;
  readonly offer: OfferDetail;
  readonly labels: Labels;
  readonly today: LocalDate;
  readonly funding: RuleBook;
  /** Null = no programmes, and no check. */
  readonly checkRules: CheckRules | null;
  /** Offers one can still join; asked for only where this one has no run to come. */
  readonly alternatives: readonly CardView[];
  /** Other forms of the same course, in the order of their starts. */
  readonly variants: readonly OfferCard[];
  /** Where the page is only looked at before it is online: its own address and what is said above it. */
  readonly preview?: { readonly path: string; readonly banner: ComponentChildren };
}

/** One offer: facts first, then what and for whom, all runs, money, way there, people, source. */
export function CoursePage(view: CoursePageView): JSX.Element {
  const { shell, words, offer, today } = view;
  const { t, language } = words;
  const runs = sortRuns(offer.runs, today);
  const path = offerPath(offer);
  const contentLanguage = language === 'de' ? undefined : 'de';
  const seals = fullSealMarks(offer.seals, today, words);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={view.preview?.path ?? path}
      title={offer.title}
      robots={view.preview === undefined ? undefined : 'noindex'}
      alternates={view.preview === undefined}
      description={(offer.course.descriptionText ?? offer.subtitle ?? offer.title).slice(0, 160)}
      currentNav="courses"
      breadcrumb={[{ label: t('courses.title'), path: '/kurse' }]}
      head={
        <JsonLd
          value={courseJsonLd(offer, runs.upcoming, {
            page: `${shell.publicUrl}${path}`,
            provider: `${shell.publicUrl}/anbieter/${offer.provider.slug}`,
          })}
        />
      }
    >
      {view.preview?.banner}
      <article class="course">
        <header class="course-head">
          <h1 lang={contentLanguage}>{offer.title}</h1>
          {offer.subtitle !== null && (
            <p class="lead" lang={contentLanguage}>
              {offer.subtitle}
            </p>
          )}
          <p class="course-provider">
            {offer.kind === 'course'
              ? t('course.by')
              : t('course.kindBy', { kind: t(KIND_TEXTS[offer.kind]) })}{' '}
            <a href={localizedPath(language, `/anbieter/${offer.provider.slug}`)}>
              {offer.provider.name}
            </a>
          </p>
          {seals !== null && <SealMarks {...seals} />}
          {offer.freshness !== 'fresh' && (
            <p>
              <Status tone="neutral" icon="clock">
                {confirmedWords(offer, words)}
              </Status>
            </p>
          )}
        </header>
        {runs.next === null && <NothingToCome view={view} />}
        <FactPanel view={view} next={runs.next} />
        <div class="course-columns">
          <div>
            <MoneySection view={view} runs={runs} />
            <WhatSection view={view} />
            <ProviderWords
              id="aims"
              title="course.aims"
              text={offer.course.learningAim}
              words={words}
            />
            <ForWhomSection offer={offer} labels={view.labels} words={words} />
            <RunsSection view={view} upcoming={runs.upcoming} past={runs.past} />
            <VariantsSection variants={view.variants} today={today} words={words} />
            <ProviderWords
              id="teachers"
              title="course.teachers"
              text={offer.course.teacherProfile}
              words={words}
            />
            <ProviderWords
              id="cancel"
              title="course.cancel"
              text={offer.course.cancelTerms}
              words={words}
            />
          </div>
          <div class="course-aside">
            <ContactSection offer={offer} words={words} />
            <VenueSection
              venues={venuesOf(runs.upcoming.length > 0 ? runs.upcoming : runs.past)}
              courseAccess={offer.course.access}
              map={view.network.map}
              words={words}
            />
          </div>
        </div>
        <SourceSection offer={offer} words={words} />
        <PageTools language={language} />
      </article>
    </PageFrame>
  );
}

function WhatSection({ view }: { view: CoursePageView }): JSX.Element | null {
  const { words, offer } = view;
  const { descriptionHtml } = offer.course;
  if (descriptionHtml === null) return null;
  // Offers are described in German; other languages say so to screen readers.
  const lang = words.language === 'de' ? {} : { lang: 'de' };
  return (
    <section class="course-section" aria-labelledby="what">
      <h2 id="what">{words.t('course.what')}</h2>
      <HtmlBlock html={trustHtml(descriptionHtml)} {...lang} />
    </section>
  );
}

function FactPanel(props: { view: CoursePageView; next: DetailRun | null }): JSX.Element | null {
  const { view, next } = props;
  const { words, offer, today, labels } = view;
  const { t, language } = words;
  const facts = courseFacts(offer, next, today, labels, words);
  const isPublic = view.preview === undefined;
  const booking = next === null ? null : (webAddress(next.bookingUrl) ?? webAddress(offer.url));
  if (facts.length === 0) return null;
  return (
    <section class="card course-facts" aria-labelledby="facts">
      <h2 id="facts" class="unseen">
        {t('course.facts')}
      </h2>
      <FactList facts={facts} />
      <div class="buttons">
        {booking !== null && (
          <LinkButton icon="external" href={booking} rel="noopener external">
            {t('course.book')}
          </LinkButton>
        )}
        {booking === null && (
          <LinkButton
            icon="mail"
            href={isPublic ? `${offerHref(language, offer)}/frage` : '#contact'}
          >
            {t('course.askProvider')}
          </LinkButton>
        )}
        {booking !== null && isPublic && (
          <LinkButton kind="secondary" icon="mail" href={`${offerHref(language, offer)}/frage`}>
            {t('course.ask')}
          </LinkButton>
        )}
        <LinkButton kind="secondary" icon="person" href={localizedPath(language, '/beratung')}>
          {t('course.advice')}
        </LinkButton>
        <LinkButton kind="quiet" href={compareHref(language, [offer.id])} rel="nofollow">
          {t('compare.course')}
        </LinkButton>
      </div>
      {booking !== null && <p class="small course-next">{t('course.bookHint')}</p>}
    </section>
  );
}

function MoneySection(props: { view: CoursePageView; runs: SortedRuns }): JSX.Element {
  const { view, runs } = props;
  const { words, offer, today, labels, funding } = view;
  const cost = courseCost(offer, runs, funding, today);
  const isPublic = view.preview === undefined;
  const { checkRules } = view;
  const href = offerHref(words.language, offer);
  return (
    <CostSection
      offer={offer}
      labels={labels}
      today={today}
      words={words}
      cost={cost}
      run={runs.next}
      calendarHref={
        isPublic && runs.next !== null && cost.deadlines.length > 0
          ? `${href}/${runs.next.id}/fristen.ics`
          : null
      }
      checkPath={isPublic && checkRules !== null ? fundingPath(offer) : null}
      check={
        isPublic && checkRules !== null ? (
          <FundingCheck
            shell={view.shell}
            language={words.language}
            rules={checkRules}
            course={checkCourse(offer, cost, runs.upcoming, words)}
            headingLevel={3}
          />
        ) : null
      }
    />
  );
}

function NothingToCome({ view }: { view: CoursePageView }): JSX.Element {
  const { words, offer, alternatives } = view;
  const { t } = words;
  return (
    <>
      <Notice
        tone="deadline"
        title={offer.runs.length === 0 ? t('course.noRuns') : t('course.onlyPast')}
      >
        <p>{t('course.askForRuns')}</p>
      </Notice>
      <Alternatives cards={alternatives} words={words} />
    </>
  );
}

function RunsSection(props: {
  view: CoursePageView;
  upcoming: readonly DetailRun[];
  past: readonly DetailRun[];
}): JSX.Element | null {
  const { view, upcoming, past } = props;
  const { words, offer, today } = view;
  const { t, language } = words;
  if (offer.runs.length === 0) return null;
  const calendarHref = (run: DetailRun) => `${offerHref(language, offer)}/${run.id}.ics`;
  return (
    <section class="course-section" aria-labelledby="runs">
      <h2 id="runs">{t('course.runs')}</h2>
      {upcoming.length > 0 && (
        <RunList runs={upcoming} today={today} words={words} calendarHref={calendarHref} />
      )}
      {past.length > 0 && (
        <Disclosure summary={t('course.pastRuns', { count: past.length })}>
          <RunList runs={past} today={today} words={words} calendarHref={calendarHref} />
        </Disclosure>
      )}
    </section>
  );
}
