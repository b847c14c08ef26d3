import type { JSX } from 'preact';
import { PageFrame } from '../../ui/page-frame.tsx';
import { phoneHref } from '../../ui/phone.ts';
import { networkTexts } from '../texts.ts';
import type { NetworkPageProps } from './page.ts';

/** /impressum – duties of § 5 DDG and § 18 (2) MStV, from the network's data. */
export function ImprintPage(props: NetworkPageProps): JSX.Element {
  const { network, shell, language } = props;
  const t = networkTexts(language);
  const { imprint } = network.settings;
  // The data of the imprint are in German whatever the page.
  const lang = language === 'de' ? undefined : 'de';
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/impressum"
      title={t('imprint.title')}
      breadcrumb={[]}
    >
      <div class="prose">
        <h1>{t('imprint.title')}</h1>
        <h2>{t('imprint.responsible')}</h2>
        <address lang={lang}>
          {[imprint.responsible, ...imprint.address].map((line) => (
            <div key={line}>{line}</div>
          ))}
        </address>
        <h2>{t('imprint.represented')}</h2>
        <p lang={lang}>{imprint.representedBy}</p>
        <h2>{t('imprint.contact')}</h2>
        <p>
          <a href={`mailto:${imprint.email}`}>{imprint.email}</a>
          <br />
          <a href={phoneHref(imprint.phone)}>{imprint.phone}</a>
        </p>
        {imprint.register && (
          <>
            <h2>{t('imprint.register')}</h2>
            <p lang={lang}>{imprint.register}</p>
          </>
        )}
        <h2>{t('imprint.editor')}</h2>
        <p lang={lang}>{imprint.editor}</p>
        <h2>{t('imprint.content')}</h2>
        <p>{t('imprint.content.text')}</p>
        <h2>{t('imprint.links')}</h2>
        <p>{t('imprint.links.text')}</p>
        <h2>{t('imprint.drawings')}</h2>
        <p>{t('imprint.drawings.text')}</p>
        <p class="small">{t('imprint.law')}</p>
      </div>
    </PageFrame>
  );
}
