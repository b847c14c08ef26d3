import type { JSX } from 'preact';
import { formTitle } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import type { Choice } from '../../../ui/select-field.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { dayWords, placeWords, timeWords, whenWords } from '../../appointment-words.ts';
import { bookPath, SLOTS_PATH, waitPath } from '../../model/appointments/appointment-paths.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import { slotKey } from '../../model/appointments/slot-key.ts';
import type { Slot } from '../../model/appointments/slots.ts';
import type { OfferedSlot } from '../../queries/appointments/free-slots.ts';
import { contactTexts } from '../../texts.ts';
import { FormStart } from '../ask/form-fields.tsx';
import { BookingFields } from './booking-fields.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import type { TypedBooking, WrongBooking } from './read-booking.ts';

export interface BookPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly network: Network;
  readonly presence: Presence;
  readonly slot: Slot;
  readonly typed: TypedBooking;
  readonly wrong: WrongBooking;
  readonly topics: readonly Choice[];
  /** When the form was made, see `formStart`. */
  readonly start: string;
  /** Why it was not booked, with what else is free. */
  readonly refused: {
    readonly kind: 'taken' | 'gone' | 'enough';
    readonly next: readonly OfferedSlot[];
  } | null;
}

/** /beratung/termine/{slot} – books a slot; whoever was too late chooses one of the next, with everything typed kept. */
export function BookPage(props: BookPageProps): JSX.Element {
  const { shell, language, network, presence, slot, refused } = props;
  const t = contactTexts(language);
  const errors = Object.entries(props.wrong).map(([fieldId, message]) => ({ fieldId, message }));
  const path = bookPath(slot);
  const isOver = refused !== null && refused.next.length === 0;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={path}
      title={formTitle(language, t('appointments.book.title'), errors.length > 0)}
      robots="noindex"
      currentNav="advice"
      breadcrumb={[{ label: t('appointments.title'), path: SLOTS_PATH }]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('appointments.book.title')}</h1>
      {refused === null ? (
        <Card>
          <MeetingFacts
            language={language}
            network={network}
            presence={presence}
            span={slot}
            way={null}
            spoken={null}
          />
        </Card>
      ) : (
        <Refusal {...props} refused={refused} />
      )}
      {isOver ? null : (
        <form class="ask-form" method="post" action={localizedPath(language, path)} noValidate>
          <FormStart language={language} start={props.start} />
          {refused !== null && <NextSlots language={language} next={refused.next} />}
          <BookingFields
            language={language}
            typed={props.typed}
            wrong={props.wrong}
            ways={presence.ways}
            languages={presence.languages}
            topics={props.topics}
            hasChild={presence.childWelcome}
          />
          <p class="small">{t('appointments.book.privacy')}</p>
          <div class="buttons">
            <Button icon="calendar">{t('appointments.book.submit')}</Button>
          </div>
        </form>
      )}
    </PageFrame>
  );
}

const REFUSED = {
  taken: 'appointments.refused.taken',
  gone: 'appointments.refused.gone',
  enough: 'appointments.refused.enough',
} as const;

function Refusal(
  props: BookPageProps & { refused: NonNullable<BookPageProps['refused']> },
): JSX.Element {
  const { shell, language, refused, slot, presence } = props;
  const t = contactTexts(language);
  const { phone } = shell.site(language).contact;
  const hasNext = refused.next.length > 0;
  return (
    <>
      <Notice tone="deadline" isStatus title={t(REFUSED[refused.kind])}>
        <p>{whenWords(slot, language)}</p>
        <p>
          {hasNext ? t('appointments.refused.next') : t('appointments.refused.call', { phone })}
        </p>
      </Notice>
      {!hasNext && (
        <p class="buttons">
          <LinkButton href={localizedPath(language, waitPath(presence.serviceKey))}>
            {t('appointments.wait.join')}
          </LinkButton>
          <LinkButton kind="secondary" href={localizedPath(language, SLOTS_PATH)}>
            {t('appointments.all')}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function NextSlots(props: { language: Language; next: readonly OfferedSlot[] }): JSX.Element {
  const { language, next } = props;
  const t = contactTexts(language);
  const [first] = next;
  return (
    <RadioGroup
      language={language}
      id="slot"
      name="slot"
      legend={t('appointments.refused.choose')}
      value={first === undefined ? '' : slotKey(first.slot)}
      options={next.map(({ slot, presence }) => ({
        value: slotKey(slot),
        label: (
          <>
            {dayWords(slot, language)}, {timeWords(slot, language)}
          </>
        ),
        hint: <span class="small"> {placeWords(presence)}</span>,
      }))}
    />
  );
}
