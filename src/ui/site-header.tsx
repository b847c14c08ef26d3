import type { JSX } from 'preact';
import { LANGUAGES, type Language, localizedPath } from '../platform/texts/index.ts';
import { Icon } from './icon.tsx';
import { phoneHref } from './phone.ts';
import type { NavigationLink, SiteFrame } from './shell.ts';
import { SiteMark } from './site-mark.tsx';
import { uiTexts } from './texts.ts';

// Each language names itself, in itself.
const LANGUAGE_NAMES: Record<Language, string> = { de: 'Deutsch', en: 'English' };

interface HeaderProps {
  readonly site: SiteFrame;
  readonly language: Language;
  readonly path: string;
  readonly search: string;
  readonly currentNav?: string | undefined;
  /** The page belongs to somebody who is signed in. */
  readonly isMemberArea?: boolean | undefined;
}

/** Name, menu, telephone and languages. On phones the menu opens from a disclosure, without script. */
export function SiteHeader(props: HeaderProps): JSX.Element {
  const { site, language } = props;
  const t = uiTexts(language);
  return (
    <header class="site-header">
      {site.demoNotice && (
        <div class="demo-strip">
          <p class="wide">
            <b>Demo</b> {site.demoNotice}
          </p>
        </div>
      )}
      <div class="site-header-row wide">
        <a
          class="site-name"
          href={localizedPath(language, '/')}
          aria-label={t('frame.home', { name: site.name })}
        >
          <SiteMark />
          <span>{site.name}</span>
        </a>
        <div class="site-header-tools">
          <a class="site-phone" href={phoneHref(site.contact.phone)}>
            <Icon name="phone" />
            <span class="site-phone-full">
              {t('frame.callFull', { phone: site.contact.phone })}
            </span>
            <span class="site-phone-short">{t('frame.call')}</span>
          </a>
          <MemberLink {...props} />
          <Languages {...props} />
        </div>
        <nav class="site-nav" aria-label={t('frame.navigation')}>
          <Links {...props} />
        </nav>
        <details class="site-menu">
          <summary>
            <Icon name="menu" />
            <span>{t('frame.menu')}</span>
          </summary>
          <nav aria-label={t('frame.menu')}>
            <Links {...props} />
            <MemberLink {...props} />
            <Languages {...props} />
          </nav>
        </details>
      </div>
    </header>
  );
}

function Links(props: HeaderProps): JSX.Element {
  const { site, language, currentNav } = props;
  return (
    <ul>
      {site.navigation.map((link: NavigationLink) => (
        <li key={link.key}>
          <a
            href={localizedPath(language, link.path)}
            aria-current={link.key === currentNav ? 'page' : undefined}
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/**
 * The same for everybody, so that public pages can be kept by caches: who is signed in already arrives where the link leads.
 */
function MemberLink({ site, language, isMemberArea }: HeaderProps): JSX.Element | null {
  if (site.memberArea === undefined) return null;
  const t = uiTexts(language);
  return (
    <a class="site-member" href={localizedPath(language, site.memberArea)}>
      <Icon name="person" />
      <span>
        {isMemberArea ? t('frame.memberArea') : t('frame.signIn')}
        {!isMemberArea && <span class="unseen"> {t('frame.signIn.whom')}</span>}
      </span>
    </a>
  );
}

function Languages(props: HeaderProps): JSX.Element {
  return (
    <ul class="languages">
      {LANGUAGES.filter((other) => other !== props.language).map((other) => (
        <li key={other}>
          <a
            href={`${localizedPath(other, props.path)}${props.search}`}
            hrefLang={other}
            lang={other}
            rel="alternate"
          >
            <Icon name="language" />
            <span>{LANGUAGE_NAMES[other]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
