import type { JSX } from 'preact';
import { fieldErrors, type NamedMember, type WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { admissionPath, membershipPath } from '../../model/membership/membership-paths.ts';
import type { SimilarApplication } from '../../queries/membership/find-similar.ts';
import { memberTexts } from '../../texts.ts';
import { AdmissionFrame } from './admission-frame.tsx';
import { ApplicationFacts } from './application-facts.tsx';
import { AdmitForm, type DecisionFormProps, DeclineForm } from './decision-forms.tsx';
import type { TopicChoice } from './membership-parts.ts';
import { SimilarNotice } from './similar-notice.tsx';

export interface AdmissionPageProps extends WorkspacePageProps, DecisionFormProps {
  readonly topics: readonly TopicChoice[];
  readonly similarApplications: readonly SimilarApplication[];
  /** Whom the admission made; null before it, or where the member is gone. */
  readonly member: NamedMember | null;
  readonly mayDecide: boolean;
  /** What has just happened, e.g. that no invitation could be sent. */
  readonly done: 'admitted' | 'uninvited' | 'declined' | undefined;
}

/** /buero/aufnahme/{application} – all that is known of an application, and its decision. */
export function AdmissionPage(props: AdmissionPageProps): JSX.Element {
  const { language, application, wrong } = props;
  const t = memberTexts(language);
  return (
    <AdmissionFrame
      {...props}
      path={admissionPath(application.id)}
      title={application.name}
      errors={fieldErrors(wrong)}
    >
      <Outcome {...props} />
      <ApplicationFacts {...props} />
      {application.decision === null && (
        <>
          <h2>{t('membership.similar.heading')}</h2>
          <SimilarNotice
            language={language}
            members={props.similar}
            applications={props.similarApplications}
          />
          {props.mayDecide && (
            <>
              <h2>{t('membership.admit.title')}</h2>
              <AdmitForm {...props} />
              <Disclosure
                class="membership-decline"
                summary={t('membership.decline.title')}
                isOpen={wrong.reason !== undefined}
              >
                <DeclineForm {...props} />
              </Disclosure>
            </>
          )}
        </>
      )}
    </AdmissionFrame>
  );
}

const DONE_TEXTS = {
  admitted: 'membership.done.admitted',
  uninvited: 'membership.done.uninvited',
  declined: 'membership.done.declined',
} as const;

/** Says what was decided and, right after it, what comes next. */
function Outcome({ language, application, member, done }: AdmissionPageProps): JSX.Element | null {
  const t = memberTexts(language);
  const { decision, decidedAt, reason } = application;
  if (decision === null || decidedAt === null) return null;
  const day = formats(language).day(decidedAt);
  return (
    <Notice
      tone={decision === 'admitted' ? 'positive' : 'info'}
      isStatus={done !== undefined}
      title={
        decision === 'admitted'
          ? t('membership.decided.admitted', { day })
          : t('membership.decided.declined', { day })
      }
    >
      {done !== undefined && <p>{t(DONE_TEXTS[done])}</p>}
      {reason !== null && <p>{t('membership.decided.reason', { reason })}</p>}
      {member !== null && (
        <p>
          <a href={localizedPath(language, membershipPath(member.slug))}>
            {t('membership.ofMember', { name: member.name })}
          </a>
        </p>
      )}
    </Notice>
  );
}
