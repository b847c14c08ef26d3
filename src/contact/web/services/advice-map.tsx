import type { JSX } from 'preact';
import type { Network, Places } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Icon } from '../../../ui/icon.tsx';
import { RegionMap } from '../../../ui/region-map.tsx';
import { contactTexts } from '../../texts.ts';
import { adviceHref } from './advice-query.ts';
import type { ListedAdvice } from './list-advice.ts';

/** Where services are: the region with a dot per town, and the same as a list. */
export function AdviceMap(props: {
  language: Language;
  network: Network;
  gazetteer: Pick<Places, 'find'>;
  listed: ListedAdvice;
}): JSX.Element | null {
  const { language, network, gazetteer, listed } = props;
  const t = contactTexts(language);
  const { map, settings } = network;
  const places = [...listed.places].map(([place, count]) => ({
    place,
    count,
    href: localizedPath(language, adviceHref({ place })),
    label: t('services.map.dot', { place, count }),
  }));
  if (places.length === 0) return null;
  const dots = places.flatMap((place) => {
    const at = gazetteer.find(place.place);
    const point = at && map?.pointOf(at.lat, at.lon);
    return point ? [{ ...place, ...point }] : [];
  });
  return (
    <section class="course-map" aria-labelledby="map-title">
      <details class="map-fold">
        <summary>
          <Icon name="place" />
          <h2 id="map-title">{t('services.map')}</h2>
        </summary>
        <div class="course-map-parts">
          {map !== null && dots.length > 0 && (
            <RegionMap
              width={map.width}
              height={map.height}
              areas={map.areas}
              river={map.river}
              dots={dots}
              title={t('services.map.title', { region: settings.region })}
              description={map.attribution}
            />
          )}
          <ul class="course-map-list">
            {places.map((place) => (
              <li key={place.place}>
                <a href={place.href}>
                  <span>{place.place}</span>
                  <span class="choice-count">{place.count}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  );
}
