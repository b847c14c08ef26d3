import type { JSX } from 'preact';
import type { AdviceService } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { contactTexts } from '../../texts.ts';
import { stepFreeLabel } from './service-words.ts';

/** Where a service is, how to get there and how to get in. */
export function ServicePlaces(props: {
  language: Language;
  service: AdviceService;
}): JSX.Element | null {
  const { language, service } = props;
  const t = contactTexts(language);
  if (service.places.length === 0) return null;
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('services.fact.places')}</h2>
      <ul class="cards">
        {service.places.map((place) => (
          <Card as="li" key={place.name}>
            <h3 class="card-title">{place.name}</h3>
            <address>
              {place.street && (
                <>
                  {place.street}
                  <br />
                </>
              )}
              {place.postalCode} {place.place}
            </address>
            <ul class="service-ways">
              <li>
                <Icon name="access" />
                <span>
                  {stepFreeLabel(place.stepFree, t)}
                  {place.access && (
                    <>
                      {'. '}
                      <span lang={foreignLanguage(place.access, language)}>
                        {localized(place.access, language)}
                      </span>
                    </>
                  )}
                </span>
              </li>
              {place.bus && (
                <li>
                  <Icon name="arrow" />
                  <span lang={foreignLanguage(place.bus, language)}>
                    <span class="unseen">{t('services.fact.bus')}: </span>
                    {localized(place.bus, language)}
                  </span>
                </li>
              )}
            </ul>
          </Card>
        ))}
      </ul>
    </section>
  );
}
