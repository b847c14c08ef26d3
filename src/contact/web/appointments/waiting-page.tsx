import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { serviceName } from '../../appointment-words.ts';
import { SLOTS_PATH, waitingPath } from '../../model/appointments/appointment-paths.ts';
import type { WaitingView } from '../../queries/appointments/waiting-view.ts';
import { contactTexts } from '../../texts.ts';
import { MeetingFacts } from './meeting-facts.tsx';

/** What has just happened, as the address says it. */
export const WAITING_DONE = ['joined', 'late', 'declined'] as const;
export type WaitingDone = (typeof WAITING_DONE)[number];

const DONE_TEXTS = {
  joined: 'appointments.waiting.joined',
  late: 'appointments.waiting.late',
  declined: 'appointments.waiting.declined',
} as const;

/** /kontakt/warten/{token} – one's place on the list, and the slot that is kept for oneself. */
export function WaitingPage(props: {
  shell: PageShell;
  language: Language;
  network: Network;
  token: string;
  waiting: WaitingView;
  done: WaitingDone | undefined;
}): JSX.Element {
  const { shell, language, network, waiting, token, done } = props;
  const t = contactTexts(language);
  const action = localizedPath(language, waitingPath(token));
  const service = serviceName(network, waiting.serviceKey);
  const isOpen = waiting.state === 'waiting' || waiting.state === 'offered';
  const { offer } = waiting;
  const title = t(
    offer !== null
      ? 'appointments.waiting.offerTitle'
      : isOpen
        ? 'appointments.waiting.title'
        : 'appointments.waiting.overTitle',
  );
  const button = (value: string, label: string, kind: 'primary' | 'secondary') => (
    <Button kind={kind} name="choice" value={value}>
      {label}
    </Button>
  );
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={waitingPath(token)}
      title={title}
      robots="noindex"
      alternates={false}
      hasPrintAddress={false}
      currentNav="advice"
      breadcrumb={[]}
    >
      <h1>{title}</h1>
      {done !== undefined && isOpen && (
        <Notice tone={done === 'late' ? 'deadline' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {offer !== null && <Offer {...props} offer={offer} />}
      {isOpen && offer === null && (
        <>
          <p class="lead">{t('appointments.waiting.place', { service, ahead: waiting.ahead })}</p>
          <p>
            {t(
              waiting.visitor?.kind === 'email'
                ? 'appointments.waiting.byMail'
                : 'appointments.waiting.byPhone',
            )}
          </p>
        </>
      )}
      {isOpen ? (
        <form method="post" action={action}>
          <p class="buttons">
            {offer !== null && button('take', t('appointments.waiting.take'), 'primary')}
            {offer !== null && button('decline', t('appointments.waiting.decline'), 'secondary')}
            {button('leave', t('appointments.waiting.leave'), 'secondary')}
          </p>
        </form>
      ) : (
        <>
          <p class="lead">
            {t(
              waiting.state === 'booked'
                ? 'appointments.waiting.isBooked'
                : 'appointments.waiting.isLeft',
            )}
          </p>
          <LinkButton kind="secondary" href={localizedPath(language, SLOTS_PATH)}>
            {t('appointments.all')}
          </LinkButton>
        </>
      )}
    </PageFrame>
  );
}

function Offer(props: {
  language: Language;
  network: Network;
  offer: NonNullable<WaitingView['offer']>;
}): JSX.Element {
  const { language, network, offer } = props;
  const t = contactTexts(language);
  const words = formats(language);
  return (
    <>
      {offer.heldUntil !== null && (
        <p class="lead">
          {t('appointments.waiting.until', {
            day: words.day(offer.heldUntil),
            time: words.time(offer.heldUntil),
          })}
        </p>
      )}
      <Card>
        <MeetingFacts
          language={language}
          network={network}
          presence={offer.presence}
          span={offer}
          way={offer.way}
          spoken={offer.language}
        />
      </Card>
    </>
  );
}
