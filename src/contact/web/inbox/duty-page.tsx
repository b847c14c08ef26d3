import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import { dutyPath } from '../../model/inbox/desk-paths.ts';
import type { DutyPerson } from '../../queries/inbox/duty-people.ts';
import { contactTexts } from '../../texts.ts';
import type { Desk } from './desk.ts';
import { DeskFrame } from './desk-frame.tsx';

/** Shares that can be chosen; empty = not on the list. */
export const SHARES = ['', '1', '2', '3', '0'] as const;

const SHARE_TEXTS = {
  '': 'inbox.duty.share.none',
  '0': 'inbox.duty.share.pause',
  '1': 'inbox.duty.share.one',
  '2': 'inbox.duty.share.two',
  '3': 'inbox.duty.share.three',
} as const satisfies Record<(typeof SHARES)[number], string>;

export interface TypedDuty {
  readonly personId: string;
  readonly weight: string;
  readonly absentFrom: string;
  readonly absentTo: string;
}

/** /mitglieder/{slug}/anfragen/dienst – who gets new enquiries, and who is away. */
export function DutyPage(
  props: WorkspacePageProps & {
    readonly desk: Desk & { readonly slug: string };
    readonly people: readonly DutyPerson[];
    readonly today: LocalDate;
    /** What did not fit, with the person whose form it is. */
    readonly typed: TypedDuty | null;
    readonly wrong: WrongFields;
    readonly isSaved: boolean;
  },
): JSX.Element {
  const { language, desk, people, wrong } = props;
  const t = contactTexts(language);
  const isListed = people.some(({ weight }) => weight !== null);
  return (
    <DeskFrame
      {...props}
      path={dutyPath(desk.slug)}
      title={t('inbox.duty.title')}
      errors={fieldErrors(wrong)}
    >
      {props.isSaved && (
        <Notice tone="positive" isStatus>
          <p>{t('inbox.duty.saved')}</p>
        </Notice>
      )}
      <p class="lead">{t('inbox.duty.lead')}</p>
      {people.length === 0 ? (
        <EmptyState drawing="desk" title={t('inbox.duty.none')} text={t('inbox.duty.noneText')} />
      ) : (
        <>
          {!isListed && <p>{t('inbox.duty.unlisted')}</p>}
          <ul class="cards">
            {people.map((person) => (
              <PersonCard key={person.personId} {...props} person={person} />
            ))}
          </ul>
        </>
      )}
    </DeskFrame>
  );
}

function PersonCard(
  props: Parameters<typeof DutyPage>[0] & { readonly person: DutyPerson },
): JSX.Element {
  const { language, desk, person, today } = props;
  const t = contactTexts(language);
  const { dateShort } = formats(language);
  const typed = props.typed?.personId === person.personId ? props.typed : null;
  const wrong = typed === null ? {} : props.wrong;
  const id = (field: string) => (typed === null ? `${field}-${person.personId}` : field);
  const isAway =
    person.absentFrom !== null &&
    person.absentFrom <= today &&
    (person.absentTo === null || person.absentTo >= today);
  return (
    <Card as="li">
      <h2 class="office-task-title">{person.name}</h2>
      <p class="office-task-facts">
        {isAway && (
          <Status tone="neutral">
            {person.absentTo === null
              ? t('inbox.duty.away')
              : t('inbox.duty.awayUntil', { day: dateShort(person.absentTo) })}
          </Status>
        )}
        <span class="small">{t('inbox.duty.open', { count: person.open })}</span>
      </p>
      <form
        method="post"
        action={localizedPath(language, dutyPath(desk.slug))}
        noValidate
        aria-label={t('inbox.duty.form', { name: person.name })}
      >
        <input type="hidden" name="person" value={person.personId} />
        <SelectField
          language={language}
          id={id('weight')}
          name="weight"
          label={t('inbox.duty.share')}
          value={typed?.weight ?? String(person.weight ?? '')}
          options={SHARES.map((share) => ({ value: share, label: t(SHARE_TEXTS[share]) }))}
        />
        <TextField
          language={language}
          id={id('absentFrom')}
          name="absentFrom"
          type="date"
          label={t('inbox.duty.from')}
          value={typed?.absentFrom ?? person.absentFrom ?? ''}
          error={wrong.absentFrom}
          width="short"
        />
        <TextField
          language={language}
          id={id('absentTo')}
          name="absentTo"
          type="date"
          label={t('inbox.duty.to')}
          hint={t('inbox.duty.toHint')}
          value={typed?.absentTo ?? person.absentTo ?? ''}
          error={wrong.absentTo}
          width="short"
        />
        <Button kind="secondary">{t('inbox.duty.submit')}</Button>
      </form>
    </Card>
  );
}
