import type { Route } from '../../../platform/http/route.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { accountTexts } from '../../texts.ts';
import type { AccountSection, OfficeEntry } from '../workspace-parts.ts';
import { ownDataRoutes } from './own-data-routes.ts';
import { personDataRoutes } from './person-data-routes.ts';
import type { PrivacyParts } from './privacy-parts.ts';
import { ERASE_OWN_PATH, OWN_DATA_PATH, RIGHTS_PATH } from './privacy-paths.ts';
import { rightsRoutes } from './rights-routes.ts';

/** People's rights: access, taking along, erasure, taking back a consent. */
export function privacyRoutes(parts: PrivacyParts): Route[] {
  return [...ownDataRoutes(parts), ...rightsRoutes(parts), ...personDataRoutes(parts)];
}

/** The way to one's own data on the account page. */
export const ownDataSection: AccountSection = async ({ language }) => {
  const t = accountTexts(language);
  return (
    <section aria-labelledby="own-data">
      <h2 id="own-data">{t('privacy.own.title')}</h2>
      <p>{t('privacy.own.text')}</p>
      <div class="buttons">
        <LinkButton kind="secondary" href={localizedPath(language, OWN_DATA_PATH)}>
          {t('privacy.own.show')}
        </LinkButton>
        <LinkButton kind="quiet" href={localizedPath(language, ERASE_OWN_PATH)}>
          {t('privacy.erase.title')}
        </LinkButton>
      </div>
    </section>
  );
};

/** The way to other people's data, for data protection. */
export const RIGHTS_ENTRY: OfficeEntry & { hint(language: Language): string } = {
  action: 'person.export',
  label: (language) => accountTexts(language)('privacy.people.short'),
  hint: (language) => accountTexts(language)('privacy.people.hint'),
  path: RIGHTS_PATH,
};
