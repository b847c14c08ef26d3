import type { JSX } from 'preact';
import type { MapDrawing } from '../network/index.ts';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { RegionMap } from '../ui/region-map.tsx';
import type { PlaceOffers } from './load-home.ts';
import { homeTexts } from './texts.ts';

/** The region with a dot per place, and the same as a list. Nothing while no place is known. */
export function PlacesBand(props: {
  language: Language;
  /** Null where the deployment has no map: then the list stands alone. */
  map: MapDrawing | null;
  regionName: string;
  places: readonly PlaceOffers[];
}): JSX.Element | null {
  const { language, map } = props;
  if (props.places.length === 0) return null;
  const t = homeTexts(language);
  const places = [...props.places]
    .sort((a, b) => b.count - a.count || a.place.localeCompare(b.place, 'de'))
    .map((place) => ({
      ...place,
      label: t('home.map.dot', { place: place.place, count: place.count }),
      href: `${localizedPath(language, '/kurse')}?near=${encodeURIComponent(place.place)}`,
    }));
  return (
    <section class="band" aria-labelledby="places">
      <div class="wide">
        <h2 id="places">{t('home.map')}</h2>
        <p>{t('home.map.text')}</p>
        <div class={map ? 'places' : undefined}>
          {map && (
            <RegionMap
              width={map.width}
              height={map.height}
              areas={map.areas}
              river={map.river}
              dots={places.flatMap((place) => {
                const point = map.pointOf(place.lat, place.lon);
                return point ? [{ ...place, ...point }] : [];
              })}
              title={t('home.map.title', { region: props.regionName })}
              description={map.attribution}
            />
          )}
          <ul class="place-list">
            {places.map((place) => (
              <li key={place.href}>
                <a href={place.href}>
                  <span>{place.place}</span>
                  <span class="topic-count" aria-hidden="true">
                    {place.count}
                  </span>
                  <span class="unseen">, {t('home.topics.offers', { count: place.count })}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
