import type { JSX } from 'preact';
import {
  fieldErrors,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../../accounts/index.ts';
import type {
  FinishedChecks,
  FundingCorrection,
  HandledCorrection,
  RuleBook,
} from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextAreaField } from '../../../../ui/field.tsx';
import { formats } from '../../../../ui/format.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { Table } from '../../../../ui/table.tsx';
import { officeTexts } from '../../../texts.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import {
  CORRECTIONS_PATH,
  correctionPath,
  FUNDING_PATH,
  programmePaths,
} from '../funding-paths.ts';
import { programmeName } from '../words/condition-words.ts';

export const CORRECTIONS_DONE = ['handled', 'gone'] as const;

interface CorrectionsProps extends WorkspacePageProps {
  readonly book: RuleBook;
  readonly open: readonly FundingCorrection[];
  readonly handled: readonly HandledCorrection[];
  readonly finished: readonly FinishedChecks[];
  readonly done: (typeof CORRECTIONS_DONE)[number] | null;
  /** The note that was typed for one of them. */
  readonly typed: { readonly id: string; readonly note: string } | null;
  readonly wrong: WrongFields;
}

/** /buero/foerderung/korrekturen – what people say is described wrong, and how often the check was finished. */
export function CorrectionsPage(props: CorrectionsProps): JSX.Element {
  const { language, open, handled, finished, done } = props;
  const t = officeTexts(language);
  const { month } = formats(language);
  return (
    <OfficeFrame
      {...props}
      path={CORRECTIONS_PATH}
      title={t('funding.corrections.title')}
      steps={[{ label: t('funding.title'), path: FUNDING_PATH }]}
      errors={fieldErrors(props.wrong)}
    >
      {done !== null && (
        <Notice tone={done === 'handled' ? 'positive' : 'info'} isStatus>
          <p>{t(done === 'handled' ? 'funding.corrections.done' : 'funding.corrections.gone')}</p>
        </Notice>
      )}
      {open.length === 0 ? (
        <p>{t('funding.corrections.empty')}</p>
      ) : (
        <ul class="funding-moves">
          {open.map((correction) => (
            <Open key={correction.id} {...props} correction={correction} />
          ))}
        </ul>
      )}
      {handled.length > 0 && (
        <section aria-labelledby="handled">
          <h2 id="handled">{t('funding.corrections.handled')}</h2>
          <ul class="funding-moves">
            {handled.map((one) => (
              <li key={one.id}>
                <p class="office-words">{one.words}</p>
                <p class="small">
                  {t(
                    one.outcome === 'adopted'
                      ? 'funding.corrections.wasAdopted'
                      : 'funding.corrections.wasNot',
                    {
                      name: programmeName(props.book, one.programmeId, language),
                      day: formats(language).day(one.handledAt),
                    },
                  )}{' '}
                  {one.note}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="finished">
        <h2 id="finished">{t('funding.finished.title')}</h2>
        {finished.length === 0 ? (
          <p>{t('funding.finished.none')}</p>
        ) : (
          <Table
            id="finished-table"
            caption={t('funding.finished.caption')}
            columns={[
              { key: 'month', label: t('funding.finished.month') },
              { key: 'count', label: t('funding.finished.count'), isNumber: true },
            ]}
            rows={finished.map((one) => ({
              key: one.month,
              cells: {
                month: `${month(one.month)} ${one.month.slice(0, 4)}`,
                count: one.finished ?? t('funding.finished.few'),
              },
            }))}
          />
        )}
      </section>
    </OfficeFrame>
  );
}

function Open(props: CorrectionsProps & { readonly correction: FundingCorrection }): JSX.Element {
  const { language, book, correction, typed, wrong } = props;
  const t = officeTexts(language);
  const { id, programmeId, version } = correction;
  const name = programmeName(book, programmeId, language);
  return (
    <li class="card">
      <h2 id={`correction-${id}`}>
        <a href={localizedPath(language, programmePaths(programmeId).programme)}>{name}</a>
      </h2>
      <p class="office-words">{correction.words}</p>
      <p class="small">{formats(language).day(correction.createdAt)}</p>
      <form
        method="post"
        action={localizedPath(language, correctionPath(id))}
        aria-labelledby={`correction-${id}`}
        noValidate
      >
        <input type="hidden" name="version" value={String(version)} />
        <TextAreaField
          language={language}
          id={`note-${id}`}
          name="note"
          label={t('funding.corrections.note')}
          value={typed !== null && typed.id === id ? typed.note : ''}
          error={wrong[`note-${id}`]}
          rows={2}
          maxLength={1000}
        />
        <div class="office-actions">
          <Button kind="secondary" name="outcome" value="adopted">
            {t('funding.corrections.adopt')}
          </Button>
          <Button kind="secondary" name="outcome" value="not_adopted">
            {t('funding.corrections.refuse')}
          </Button>
        </div>
      </form>
    </li>
  );
}
