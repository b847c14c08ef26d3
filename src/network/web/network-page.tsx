import type { JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../platform/texts/localized.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawing.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { networkTexts } from '../texts.ts';
import type { NetworkPageProps } from './page.ts';

/** /netzwerk – what this alliance is, does and promises. */
export function NetworkPage(props: NetworkPageProps): JSX.Element {
  const { network, shell, language } = props;
  const t = networkTexts(language);
  const { settings } = network;
  const aims = [
    { title: t('network.aim.transparency'), text: t('network.aim.transparency.text') },
    { title: t('network.aim.cooperation'), text: t('network.aim.cooperation.text') },
    { title: t('network.aim.learning'), text: t('network.aim.learning.text') },
    { title: t('network.aim.contact'), text: t('network.aim.contact.text') },
    { title: t('network.aim.quality'), text: t('network.aim.quality.text') },
    { title: t('network.aim.funding'), text: t('network.aim.funding.text') },
    { title: t('network.aim.outreach'), text: t('network.aim.outreach.text') },
    { title: t('network.aim.marketing'), text: t('network.aim.marketing.text') },
    { title: t('network.aim.companies'), text: t('network.aim.companies.text') },
  ];
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/netzwerk"
      title={t('network.title')}
      description={localized(settings.sentences[0] ?? settings.claim, language)}
      currentNav="network"
      breadcrumb={[]}
    >
      <div class="page-opening">
        <div>
          <h1>{t('network.title')}</h1>
          {settings.sentences.map((sentence, place) => (
            <p
              key={sentence.de}
              class={place === 0 ? 'lead' : undefined}
              lang={foreignLanguage(sentence, language)}
            >
              {localized(sentence, language)}
            </p>
          ))}
        </div>
        <Drawing name="bridge" />
      </div>
      <h2>{t('network.doing')}</h2>
      <dl class="aims">
        {aims.map((aim) => (
          <div key={aim.title}>
            <dt>{aim.title}</dt>
            <dd>{aim.text}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('network.rules')}</h2>
      <ul class="prose">
        <li>
          {t('network.rules.neutral')}{' '}
          <a href={localizedPath(language, '/rangfolge')}>{t('network.rules.ranking')}</a>
        </li>
        <li>{t('network.rules.honest')}</li>
        <li>{t('network.rules.secret')}</li>
        <li>{t('network.rules.data')}</li>
      </ul>
      <h2>{t('network.join')}</h2>
      <p>{t('network.join.text')}</p>
      <div class="buttons">
        <LinkButton icon="arrow" href={localizedPath(language, '/mitglied-werden')}>
          {t('network.join.button')}
        </LinkButton>
        <LinkButton kind="secondary" icon="group" href={localizedPath(language, '/anbieter')}>
          {t('network.members')}
        </LinkButton>
      </div>
    </PageFrame>
  );
}
