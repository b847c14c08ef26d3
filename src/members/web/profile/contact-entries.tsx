import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { memberTexts } from '../../texts.ts';
import type { OverviewProps } from './overview-page.tsx';
import { EntryCard, Part } from './overview-part.tsx';
import { contactPath, NEW } from './profile-paths.ts';

/** The people whom the member names, and who of them has left the page lately. */
export function ContactEntries({ language, member, contacts, left }: OverviewProps): JSX.Element {
  const t = memberTexts(language);
  return (
    <Part
      id="contacts"
      title={t('profile.part.contacts')}
      text={t('profile.part.contacts.text')}
      language={language}
      next={{ path: contactPath(member.slug, NEW), label: t('contact.add') }}
    >
      {left.length > 0 && (
        <Notice title={t('contact.left.title')}>
          {left.map(({ id, name, leftAt }) => (
            <p key={id}>
              {t('contact.left', {
                name,
                day: leftAt === null ? '' : formats(language).day(leftAt),
              })}
            </p>
          ))}
          <p>{t('contact.left.next')}</p>
        </Notice>
      )}
      <ul class="cards">
        {contacts.map((contact) => (
          <EntryCard
            key={contact.id}
            title={contact.name}
            href={localizedPath(language, contactPath(member.slug, contact.id))}
          >
            {[contact.role, contact.phone, contact.email].filter(Boolean).join(' · ')}
            <br />
            <span class="small">
              {t('contact.since', { day: formats(language).day(contact.consentedAt) })}
            </span>
          </EntryCard>
        ))}
      </ul>
    </Part>
  );
}
