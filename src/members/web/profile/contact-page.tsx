import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { TextField } from '../../../ui/field.tsx';
import { formats } from '../../../ui/format.ts';
import type { ContactProblem, ContactText } from '../../model/profile/contact.ts';
import { CONTACT_LONGEST } from '../../model/profile/contact.ts';
import { memberTexts } from '../../texts.ts';
import { EntryFrame, type EntryPageProps } from './entry-frame.tsx';
import { contactPath, NEW } from './profile-paths.ts';

export const CONTACT_WRONG = {
  name: 'contact.wrong.name',
  long: 'contact.wrong.long',
  way: 'contact.wrong.way',
  email: 'profile.wrong.email',
  phone: 'profile.wrong.phone',
} as const satisfies Record<ContactProblem, string>;

/** /mitglieder/{slug}/profil/ansprechpersonen/… – a person to ask, who has agreed to stand on the page. */
export function ContactPage(
  props: EntryPageProps & {
    /** As typed. */
    readonly contact: ContactText;
    readonly isAgreed: boolean;
    /** When the person agreed; null = a new one. */
    readonly consentedAt: Date | null;
  },
): JSX.Element {
  const { language, member, contact, wrong, id, consentedAt } = props;
  const t = memberTexts(language);
  const path = contactPath(member.slug, id ?? NEW);
  const common = (field: keyof ContactText) => ({
    language,
    id: field,
    name: field,
    value: contact[field],
    error: wrong[field],
    maxLength: CONTACT_LONGEST,
  });
  return (
    <EntryFrame
      {...props}
      path={path}
      title={t(id === null ? 'contact.title.new' : 'contact.title.change')}
      after={
        id !== null && (
          <form method="post" action={localizedPath(language, `${path}/widerruf`)}>
            <h2>{t('contact.revoke.title')}</h2>
            <p>{t('contact.revoke.text')}</p>
            <Button kind="secondary">{t('contact.revoke')}</Button>
          </form>
        )
      }
    >
      <TextField {...common('name')} label={t('contact.name')} />
      <TextField {...common('role')} label={t('contact.role')} hint={t('contact.role.hint')} />
      <TextField {...common('phone')} type="tel" label={t('member.phone')} />
      <TextField
        {...common('email')}
        type="email"
        label={t('member.mail')}
        hint={t('contact.email.hint')}
      />
      {consentedAt === null ? (
        <CheckboxField
          language={language}
          id="consent"
          name="consent"
          isChecked={props.isAgreed}
          error={wrong.consent}
        >
          {t('contact.consent')}
        </CheckboxField>
      ) : (
        <p>{t('contact.since', { day: formats(language).day(consentedAt) })}</p>
      )}
      <Button>{t('contact.submit')}</Button>
    </EntryFrame>
  );
}
