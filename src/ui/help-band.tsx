import type { JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { AskButtons } from './ask-buttons.tsx';
import { Icon } from './icon.tsx';
import { phoneHref } from './phone.ts';
import type { SiteFrame } from './shell.ts';
import { uiTexts } from './texts.ts';

/** One person to talk to, at the end of every page and always in the same place (WCAG 3.2.6). */
export function HelpBand(props: { site: SiteFrame; language: Language }): JSX.Element {
  const { site, language } = props;
  const t = uiTexts(language);
  return (
    <aside class="help-band" aria-labelledby="help-title">
      <div class="wide">
        <div>
          <h2 id="help-title">{t('frame.help.title')}</h2>
          <p>{t('frame.help.text')}</p>
        </div>
        <div class="help-ways">
          <a class="help-phone" href={phoneHref(site.contact.phone)}>
            <Icon name="phone" />
            <span>{site.contact.phone}</span>
          </a>
          <p class="small">
            {site.contact.name}
            <br />
            {site.contact.hours}
          </p>
          <AskButtons language={language} />
          <p class="small">
            <a href={localizedPath(language, '/beratung')}>{t('frame.help.advice')}</a>
          </p>
        </div>
      </div>
    </aside>
  );
}
