import type { JSX } from 'preact';
import type { NetworkSettings } from '../network/index.ts';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { foreignLanguage, localized } from '../platform/texts/localized.ts';
import { LinkButton } from '../ui/button.tsx';
import { Drawing } from '../ui/drawing.tsx';
import { homeTexts } from './texts.ts';

/** The network in three sentences. */
export function NetworkBand(props: { language: Language; settings: NetworkSettings }): JSX.Element {
  const { language, settings } = props;
  const t = homeTexts(language);
  return (
    <section class="band band-paper" aria-labelledby="network">
      <div class="wide network-band">
        <Drawing name="bridge" />
        <div>
          <h2 id="network">{t('home.network')}</h2>
          {settings.sentences.map((sentence) => (
            <p key={sentence.de} lang={foreignLanguage(sentence, language)}>
              {localized(sentence, language)}
            </p>
          ))}
          <div class="buttons">
            <LinkButton kind="secondary" href={localizedPath(language, '/netzwerk')}>
              {t('home.network.more')}
            </LinkButton>
          </div>
        </div>
      </div>
    </section>
  );
}
