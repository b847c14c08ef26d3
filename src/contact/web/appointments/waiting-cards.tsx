import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { formats } from '../../../ui/format.ts';
import { Status } from '../../../ui/status.tsx';
import { serviceName, whenWords } from '../../appointment-words.ts';
import { presencePath } from '../../model/appointments/appointment-paths.ts';
import type { WaitingView } from '../../queries/appointments/waiting-view.ts';
import { contactTexts } from '../../texts.ts';
import type { PresencePageProps } from './presence-page.tsx';
import { VisitorContact } from './visitor-contact.tsx';

/** Who waits, in turn. Whoever has only a telephone is called by the desk, which enters the answer. */
export function WaitingCards(props: PresencePageProps): JSX.Element {
  const { language, waiting } = props;
  const t = contactTexts(language);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('appointments.waitingList.title')}</h2>
      <ul class="cards">
        {waiting.map((one) => (
          <WaitingCard key={one.id} {...props} one={one} />
        ))}
      </ul>
    </section>
  );
}

function WaitingCard(props: PresencePageProps & { one: WaitingView }): JSX.Element {
  const { language, network, member, one } = props;
  const t = contactTexts(language);
  const { offer, visitor } = one;
  const isCall = offer !== null && visitor?.kind === 'phone';
  const words = formats(language);
  const action = `${localizedPath(language, presencePath(member.slug))}/warten/${one.id}`;
  return (
    <Card as="li">
      <h3>{visitor?.name ?? '–'}</h3>
      <p>
        <VisitorContact visitor={visitor} />
        <br />
        <span class="small">
          {t('appointments.waitingList.since', {
            service: serviceName(network, one.serviceKey),
            day: words.day(one.createdAt),
          })}
        </span>
      </p>
      {offer !== null && (
        <p>
          <Status tone="deadline">
            {t(isCall ? 'appointments.waitingList.call' : 'appointments.waitingList.offered', {
              when: whenWords(offer, language),
              time: words.time(offer.heldUntil ?? offer.startsAt),
            })}
          </Status>
        </p>
      )}
      <form method="post" action={action}>
        <div class="buttons">
          {isCall && (
            <>
              <Button kind="secondary" name="choice" value="take">
                {t('appointments.waitingList.take')}
              </Button>
              <Button kind="quiet" name="choice" value="decline">
                {t('appointments.waitingList.decline')}
              </Button>
            </>
          )}
          <Button kind="quiet" name="choice" value="leave">
            {t('appointments.waitingList.leave')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
