import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { formats } from '../../../ui/format.ts';
import { Status } from '../../../ui/status.tsx';
import { HELD_PATH } from '../../model/inbox/desk-paths.ts';
import type { HeldEnquiry } from '../../queries/inbox/held-enquiries.ts';
import { type ContactText, contactTexts } from '../../texts.ts';

const REASON_TEXTS: Readonly<Record<string, ContactText>> = {
  trap: 'inbox.held.trap',
  fast: 'inbox.held.fast',
  links: 'inbox.held.links',
  markup: 'inbox.held.markup',
  sales: 'inbox.held.sales',
  script: 'inbox.held.script',
  nonsense: 'inbox.held.nonsense',
};

/** What looks like an advertisement: the whole text, and two buttons. */
export function HeldCard(props: {
  readonly language: Language;
  readonly enquiry: HeldEnquiry;
}): JSX.Element {
  const { language, enquiry } = props;
  const t = contactTexts(language);
  const { day, time } = formats(language);
  const reasons = enquiry.reasons.flatMap((reason) => {
    const text = REASON_TEXTS[reason];
    return text === undefined ? [] : [t(text)];
  });
  const ways = [enquiry.name, enquiry.email, enquiry.phone].filter((way) => way !== null);
  return (
    <li class="card">
      <h3 class="office-task-title">
        {t('inbox.held.from', { number: enquiry.number })}{' '}
        <span class="small">
          {day(enquiry.at)}, {time(enquiry.at)}
        </span>
      </h3>
      {reasons.length > 0 && (
        <p>
          <Status tone="deadline">{reasons.join(', ')}</Status>
        </p>
      )}
      <blockquote class="inbox-words">{enquiry.message ?? t('inbox.words.none')}</blockquote>
      {ways.length > 0 && <p class="small">{ways.join(' · ')}</p>}
      <form class="office-actions" method="post" action={localizedPath(language, HELD_PATH)}>
        <input type="hidden" name="enquiry" value={enquiry.id} />
        <Button name="verdict" value="release">
          {t('inbox.held.release')}
          <span class="unseen">: {enquiry.number}</span>
        </Button>
        <Button kind="secondary" name="verdict" value="discard">
          {t('inbox.held.discard')}
          <span class="unseen">: {enquiry.number}</span>
        </Button>
      </form>
    </li>
  );
}
