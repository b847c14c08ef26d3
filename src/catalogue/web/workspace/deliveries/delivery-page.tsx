import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { Status } from '../../../../ui/status.tsx';
import type { DeliveryProblem } from '../../../exchange/record.ts';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { deliveriesPath, deliveryPath } from '../paths.ts';
import { DELIVERY_LOOKS, deliverySentence } from './delivery-words.ts';
import type { ReadReport } from './read-report.ts';

/** …/lieferungen/{delivery} – the report of one file in plain words: which records were not taken and why. */
export function DeliveryPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly delivery: MemberDelivery;
    readonly report: ReadReport;
  },
): JSX.Element {
  const { language, member, delivery, report } = props;
  const words = wordsOf(language);
  const { t, format } = words;
  const look = DELIVERY_LOOKS[delivery.state];
  const when = `${format.day(delivery.receivedAt)}, ${format.time(delivery.receivedAt)}`;
  return (
    <CourseFrame
      {...props}
      path={deliveryPath(member.slug, delivery.id)}
      title={t('editor.delivery.of', { when })}
    >
      <p>
        <Status tone={look.tone}>{t(look.text)}</Status>
      </p>
      <p class="lead">{deliverySentence(delivery, words)}</p>
      <p class="small">
        {delivery.sourceName}, {delivery.fileName}
      </p>
      {report.message !== null && (
        <Notice tone={delivery.state === 'published' ? 'info' : 'problem'}>
          <p lang={language === 'de' ? undefined : 'de'}>{report.message}</p>
        </Notice>
      )}
      {report.rejectedCount > 0 && (
        <Problems
          {...props}
          words={words}
          id="rejected"
          title={t('editor.delivery.rejectedTitle', { count: report.rejectedCount })}
          lead={t('editor.delivery.rejectedLead')}
          problems={report.rejected}
        />
      )}
      {report.warningCount > 0 && (
        <Problems
          {...props}
          words={words}
          id="warnings"
          title={t('editor.delivery.warningsTitle', { count: report.warningCount })}
          lead={t('editor.delivery.warningsLead')}
          problems={report.warnings}
        />
      )}
      <p>
        <a class="stand-alone" href={localizedPath(language, deliveriesPath(member.slug))}>
          {t('editor.deliveries.back')}
        </a>
      </p>
    </CourseFrame>
  );
}

function Problems(props: {
  words: Words;
  id: string;
  title: string;
  lead: string;
  problems: readonly DeliveryProblem[];
}): JSX.Element {
  const { words, id, problems } = props;
  const { t, language } = words;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      <p>{props.lead}</p>
      <ul class="delivery-problems">
        {problems.map(({ record, line, field, reason }) => (
          <li key={`${record} ${field} ${reason}`}>
            {/* 0 = about a course that the file does not have. */}
            {record > 0 && (
              <>
                <b>
                  {line === null
                    ? t('editor.delivery.record', { record })
                    : t('editor.delivery.recordLine', { record, line })}
                </b>
                {field !== null && <span> · {field}</span>}
                <br />
              </>
            )}
            <span lang={language === 'de' ? undefined : 'de'}>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
