import type { JSX } from 'preact';
import { formTitle } from '../../../accounts/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { Choice } from '../../../ui/select-field.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { SLOTS_PATH, waitPath } from '../../model/appointments/appointment-paths.ts';
import type { MeetingWay } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';
import { FormStart } from '../ask/form-fields.tsx';
import { BookingFields } from './booking-fields.tsx';
import type { TypedBooking, WrongBooking } from './read-booking.ts';

/** /beratung/warteliste/{service} – who finds no slot is told as soon as one is free. */
export function WaitPage(props: {
  shell: PageShell;
  language: Language;
  service: { readonly key: string; readonly name: string };
  ways: readonly MeetingWay[];
  languages: readonly string[];
  topics: readonly Choice[];
  typed: TypedBooking;
  wrong: WrongBooking;
  start: string;
}): JSX.Element {
  const { shell, language, service } = props;
  const t = contactTexts(language);
  const errors = Object.entries(props.wrong).map(([fieldId, message]) => ({ fieldId, message }));
  const title = t('appointments.wait.pageTitle', { service: service.name });
  const path = waitPath(service.key);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={path}
      title={formTitle(language, title, errors.length > 0)}
      robots="noindex"
      currentNav="advice"
      breadcrumb={[{ label: t('appointments.title'), path: SLOTS_PATH }]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('appointments.wait.lead')}</p>
      <form class="ask-form" method="post" action={localizedPath(language, path)} noValidate>
        <FormStart language={language} start={props.start} />
        <BookingFields {...props} hasChild={false} isWaiting />
        <p class="small">{t('appointments.book.privacy')}</p>
        <div class="buttons">
          <Button>{t('appointments.wait.join')}</Button>
        </div>
      </form>
    </PageFrame>
  );
}
