import type { JSX } from 'preact';
import { Icon } from '../../../ui/icon.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { MemberView } from './member-view.ts';

/** People to ask, who have agreed to stand here. Nothing where there is nobody. */
export function PeopleSection({ member, language, t }: MemberView): JSX.Element | null {
  if (member.contacts.length === 0) return null;
  const lang = language === 'de' ? undefined : 'de';
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('member.people')}</h2>
      <ul class="member-people">
        {member.contacts.map((contact) => (
          <li key={contact.id}>
            <p>
              <b>{contact.name}</b>
              {contact.role && (
                <span class="member-role" lang={lang}>
                  {contact.role}
                </span>
              )}
            </p>
            {contact.phone && (
              <a class="stand-alone" href={phoneHref(contact.phone)}>
                <Icon name="phone" />
                <span>{contact.phone}</span>
              </a>
            )}
            {contact.email && (
              <a class="stand-alone" href={`mailto:${contact.email}`}>
                <Icon name="mail" />
                <span>{contact.email}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
