import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import type { LeftOutReason } from '../../../export/openqcat/admission.ts';
import type { CoursePart } from '../../../model/course-parts.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { LeftOutOffer } from '../../../use-cases/export/left-out.ts';
import type { Words } from '../../words/words.ts';
import { coursePaths } from '../paths.ts';
import { placeOf } from '../words/place-of.ts';

/** What a reason says, what to do about it, and in which part of the course. */
const REASONS: Readonly<
  Record<LeftOutReason, { text: CatalogueText; mend: CatalogueText; part: CoursePart | 'runs' }>
> = {
  talk: { text: 'handover.reason.talk', mend: 'handover.mend.kind', part: 'kind' },
  advice: { text: 'handover.reason.advice', mend: 'handover.mend.kind', part: 'kind' },
  short: { text: 'handover.reason.short', mend: 'handover.mend.units', part: 'teachingUnits' },
  'length-unknown': {
    text: 'handover.reason.lengthUnknown',
    mend: 'handover.mend.unitsMissing',
    part: 'teachingUnits',
  },
  'not-vocational': {
    text: 'handover.reason.notVocational',
    mend: 'handover.mend.topics',
    part: 'topics',
  },
  'not-public': {
    text: 'handover.reason.notPublic',
    mend: 'handover.mend.audience',
    part: 'audience',
  },
  past: { text: 'handover.reason.past', mend: 'handover.mend.runs', part: 'runs' },
  unconfirmed: {
    text: 'handover.reason.unconfirmed',
    mend: 'handover.mend.confirm',
    part: 'runs',
  },
};

/** The courses that the national portal does not admit, each with the reasons and the way to the field that a reason is about. */
export function LeftOutList(props: {
  readonly words: Words;
  readonly slug: string;
  readonly offers: readonly LeftOutOffer[];
}): JSX.Element | null {
  const { words, slug, offers } = props;
  const { t, language } = words;
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="ausgelassen">
      <h2 id="ausgelassen">{t('handover.leftOut.title', { count: offers.length })}</h2>
      <p>{t('handover.leftOut.lead')}</p>
      <ul class="handover-left-out">
        {offers.map((offer) => {
          const paths = coursePaths(slug, offer.id);
          return (
            <li key={offer.id}>
              <h3>
                <a href={localizedPath(language, paths.course)}>{offer.title}</a>
              </h3>
              <ul>
                {offer.reasons.map(({ code }) => {
                  const { text, mend, part } = REASONS[code];
                  const place = localizedPath(language, placeOf({ runId: null, part }, paths));
                  return (
                    <li key={code}>
                      {t(text)}{' '}
                      <a href={place}>
                        {t(mend)}
                        <span class="unseen">: {offer.title}</span>
                      </a>
                    </li>
                  );
                })}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
