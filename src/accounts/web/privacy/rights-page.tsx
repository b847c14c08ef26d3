import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { MOST_NAME_CHARACTERS } from '../../model/person-name.ts';
import { accountTexts } from '../../texts.ts';
import type { FoundData } from '../../use-cases/privacy/find-data-of.ts';
import { fieldErrors } from '../field-errors.ts';
import { WorkspaceFrame, type WorkspacePageProps } from '../workspace-frame.tsx';
import { ERASE_CONTACT_PATH, OFFICE_PATH, personDataPath, RIGHTS_PATH } from './privacy-paths.ts';

export const RIGHTS_DONE = ['contact', 'person'] as const;
export type RightsDone = (typeof RIGHTS_DONE)[number];

export interface RightsPageProps extends WorkspacePageProps {
  /** As typed. */
  readonly email: string;
  readonly error: string | undefined;
  /** As typed into the form that erases the address everywhere. */
  readonly name: string;
  readonly nameError: string | undefined;
  /** Null = nobody has searched yet. */
  readonly found: FoundData | null;
  readonly done: RightsDone | undefined;
}

/** /buero/datenschutz – finds somebody by address, for those who answer for people's rights. */
export function RightsPage(props: RightsPageProps): JSX.Element {
  const { language, email, error, found, done } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={RIGHTS_PATH}
      title={t('privacy.people.title')}
      steps={[{ label: t('privacy.people.office'), path: OFFICE_PATH }]}
      errors={fieldErrors({ email: error, 'contact-name': props.nameError })}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>
            {done === 'contact'
              ? t('privacy.people.done.contact')
              : t('privacy.people.done.person')}
          </p>
        </Notice>
      )}
      <p class="lead">{t('privacy.people.lead')}</p>
      <p>{t('privacy.people.identity')}</p>
      <form method="post" action={localizedPath(language, RIGHTS_PATH)} noValidate>
        <TextField
          language={language}
          id="email"
          name="email"
          autocomplete="off"
          label={t('privacy.people.email')}
          value={email}
          error={error}
          isRequired
        />
        <Button icon="search">{t('privacy.people.search')}</Button>
      </form>
      {found !== null && <Found {...props} found={found} />}
    </WorkspaceFrame>
  );
}

function Found(props: RightsPageProps & { found: FoundData }): JSX.Element {
  const { language, email, found } = props;
  const t = accountTexts(language);
  const { person, places } = found;
  return (
    <section aria-labelledby="found" class="rights-found">
      <h2 id="found">{email}</h2>
      {person === null && places.length === 0 && <p role="status">{t('privacy.people.none')}</p>}
      {person !== null && (
        <Card>
          <h3 class="card-title">{t('privacy.people.account', { name: person.name })}</h3>
          <p>
            <LinkButton
              kind="secondary"
              icon="person"
              href={localizedPath(language, personDataPath(person.id))}
            >
              {t('privacy.people.account.show')}
            </LinkButton>
          </p>
        </Card>
      )}
      {person === null && places.length > 0 && (
        <>
          <h3>{t('privacy.people.places')}</h3>
          <ul class="prose">
            {places.map(({ table, what, rows, mentions }) => (
              <li key={table}>
                {t('privacy.people.place', {
                  what: localized(what, language),
                  count: rows.length + mentions,
                })}
              </li>
            ))}
          </ul>
          <EraseContact {...props} />
        </>
      )}
    </section>
  );
}

function EraseContact({ language, email, name, nameError }: RightsPageProps): JSX.Element {
  const t = accountTexts(language);
  return (
    <>
      <h3>{t('privacy.people.contact.title')}</h3>
      <p>{t('privacy.people.contact.text')}</p>
      <form method="post" action={localizedPath(language, ERASE_CONTACT_PATH)} noValidate>
        <input type="hidden" name="email" value={email} />
        <TextField
          language={language}
          id="contact-name"
          name="name"
          autocomplete="off"
          label={t('privacy.people.contact.name')}
          hint={t('privacy.people.contact.nameHint')}
          value={name}
          error={nameError}
          maxLength={MOST_NAME_CHARACTERS}
        />
        <Button kind="secondary">{t('privacy.people.contact.submit')}</Button>
      </form>
    </>
  );
}
