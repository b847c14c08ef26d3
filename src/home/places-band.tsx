import type { JSX } from 'preact';
import type { PlaceLink } from '../catalogue/index.ts';
import type { MapDrawing } from '../network/index.ts';
import type { Language } from '../platform/texts/index.ts';
import { RegionMap } from '../ui/region-map.tsx';
import { homeTexts } from './texts.ts';

/** So many stand beside the map without being longer than it. */
const PLACES_LISTED = 15;

/** The region with a dot per place, and the same as a list. Nothing while no place is known. */
export function PlacesBand(props: {
  language: Language;
  /** Null where the deployment has no map: then the list stands alone. */
  map: MapDrawing | null;
  regionName: string;
  places: readonly PlaceLink[];
}): JSX.Element | null {
  const { language, map, places } = props;
  if (places.length === 0) return null;
  const t = homeTexts(language);
  const labelOf = ({ place, count }: PlaceLink) => t('home.map.dot', { place, count });
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
                return point ? [{ ...place, ...point, label: labelOf(place) }] : [];
              })}
              title={t('home.map.title', { region: props.regionName })}
              description={map.attribution}
            />
          )}
          <ul class="place-list">
            {places.slice(0, PLACES_LISTED).map((place) => (
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
