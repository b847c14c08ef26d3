import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { Card } from '../../../ui/card.tsx';
import { kindLabel } from '../../kind-words.ts';
import { APPLY_PATH } from '../../model/membership/membership-paths.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import { memberTexts } from '../../texts.ts';
import { feeWordsOf, voteWords } from '../../use-cases/membership/term-words.ts';
import { ApplyFrame, type ApplyPageProps, NextSteps } from './apply-frame.tsx';

/** /mitglied-werden – who can join, for which fee, and how it goes on. */
export function KindsPage(
  props: ApplyPageProps & { readonly rules: MembershipRules },
): JSX.Element {
  const { language, rules } = props;
  const t = memberTexts(language);
  return (
    <ApplyFrame {...props} path={APPLY_PATH} title={t('membership.apply.title')}>
      <p class="lead">{t('membership.apply.lead')}</p>
      <h2>{t('membership.apply.kinds')}</h2>
      <ul class="cards">
        {rules.kinds.map((one) => (
          <Card as="li" key={one.kind} class="result">
            <h3 class="result-title">
              <a href={`${localizedPath(language, APPLY_PATH)}?kind=${one.kind}`}>
                {kindLabel(one.kind, t)}
              </a>
            </h3>
            <p lang={foreignLanguage(one.description, language)}>
              {localized(one.description, language)}
            </p>
            <p class="small">
              {feeWordsOf(rules, one.feeClass, language)}
              <br />
              {voteWords(one.votingRight, language)}
            </p>
          </Card>
        ))}
      </ul>
      <h2>{t('membership.apply.fees')}</h2>
      <dl class="membership-list">
        {rules.feeClasses.map((fee) => (
          <div key={fee.key}>
            <dt>
              <b>{feeWordsOf(rules, fee.key, language)}</b>
            </dt>
            <dd lang={foreignLanguage(fee.description, language)}>
              {localized(fee.description, language)}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('membership.next.title')}</h2>
      <NextSteps language={language} answerDays={rules.answerDays} next={1} />
      <p lang={foreignLanguage(rules.decision, language)}>{localized(rules.decision, language)}</p>
      <p lang={foreignLanguage(rules.term, language)}>{localized(rules.term, language)}</p>
    </ApplyFrame>
  );
}
