import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../accounts/index.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Status } from '../../ui/status.tsx';
import { LETTERS_A_PAGE, type LetterLine, type LetterState } from '../queries/letter-lines.ts';
import { officeTexts } from '../texts.ts';
import { LetterAdvice } from './letter-advice.tsx';
import { letterKind } from './letter-kind.ts';
import { listHref } from './list-links.ts';
import { OfficeFrame } from './office-frame.tsx';
import { LETTERS_PATH, sendAgainPath } from './paths.ts';

const STATE_TEXTS = {
  waiting: 'office.letter.waiting',
  failed: 'office.letter.failed',
  sent: 'office.letter.sent',
} as const satisfies Record<LetterState, string>;
const STATE_TONES = { waiting: 'deadline', failed: 'problem', sent: 'positive' } as const;

/** /buero/post – which letters went out, when, to whom, and what went wrong. Never what they say. */
export function LettersPage(
  props: WorkspacePageProps & {
    readonly lines: readonly LetterLine[];
    readonly total: number;
    readonly state: string;
    readonly page: number;
    readonly mayResend: boolean;
    readonly done: 'again' | undefined;
  },
): JSX.Element {
  const { language, lines, total, state, page } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame {...props} path={LETTERS_PATH} title={t('office.letters.title')}>
      {props.done === 'again' && (
        <Notice tone="positive" isStatus>
          <p>{t('office.letter.again.done')}</p>
        </Notice>
      )}
      <p>{t('office.letters.lead')}</p>
      <form method="get" action={localizedPath(language, LETTERS_PATH)} class="office-filter">
        <SelectField
          language={language}
          id="state"
          name="state"
          label={t('office.letters.state')}
          value={state}
          options={[
            { value: '', label: t('office.filter.all') },
            { value: 'failed', label: t('office.letter.failed') },
            { value: 'waiting', label: t('office.letter.waiting') },
            { value: 'sent', label: t('office.letter.sent') },
          ]}
        />
        <Button kind="secondary">{t('office.filter.apply')}</Button>
      </form>
      <p>{t('office.letters.count', { count: total })}</p>
      {lines.length === 0 ? (
        <EmptyState
          drawing="desk"
          title={t('office.letters.empty')}
          text={t('office.letters.emptyText')}
        />
      ) : (
        <ul class="cards">
          {lines.map((line) => (
            <LetterCard key={line.id} line={line} language={language} mayResend={props.mayResend} />
          ))}
        </ul>
      )}
      <Pager
        language={language}
        page={page}
        pageCount={Math.ceil(total / LETTERS_A_PAGE)}
        href={(next) => listHref(language, LETTERS_PATH, { state, page: next })}
      />
    </OfficeFrame>
  );
}

function LetterCard(props: {
  readonly line: LetterLine;
  readonly language: Language;
  readonly mayResend: boolean;
}): JSX.Element {
  const { line, language } = props;
  const t = officeTexts(language);
  const { day, time } = formats(language);
  const canTry = props.mayResend && line.hasText && line.tries > 0;
  return (
    <Card as="li">
      <h2 class="office-task-title">{letterKind(line.kind, t)}</h2>
      <p>
        <Status tone={STATE_TONES[line.state]}>{t(STATE_TEXTS[line.state])}</Status>
      </p>
      <p>
        {line.email}
        {line.memberName !== null && (
          <>
            <br />
            {line.memberName}
          </>
        )}
        <br />
        <span class="small">
          {day(line.createdAt)}, {time(line.createdAt)}
        </span>
      </p>
      {line.problem !== null && <p lang={language === 'de' ? undefined : 'de'}>{line.problem}</p>}
      {line.state === 'failed' && <LetterAdvice {...props} />}
      {canTry && (
        <form method="post" action={localizedPath(language, sendAgainPath(line.id))}>
          <Button kind="secondary" icon="mail">
            {t('office.letter.again')}
          </Button>
        </form>
      )}
    </Card>
  );
}
