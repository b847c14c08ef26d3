import type { JSX } from 'preact';
import type { DeliveryProblem } from '../../../exchange/record.ts';
import type { Words } from '../../words/words.ts';
import type { ReadReport } from './read-report.ts';

/** What the report of a delivery says whose file is gone. */
export function ReportProblems(props: {
  readonly words: Words;
  readonly report: ReadReport;
}): JSX.Element {
  const { words, report } = props;
  const { t } = words;
  return (
    <>
      {report.rejectedCount > 0 && report.rejected.length > 0 && (
        <Problems
          words={words}
          id="rejected"
          title={t('editor.delivery.rejectedTitle', { count: report.rejectedCount })}
          lead={t('editor.delivery.rejectedLead')}
          problems={report.rejected}
        />
      )}
      {report.warningCount > 0 && (
        <Problems
          words={words}
          id="warnings"
          title={t('editor.delivery.warningsTitle', { count: report.warningCount })}
          lead={t('editor.delivery.warningsLead')}
          problems={report.warnings}
        />
      )}
    </>
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
