import type { JSX } from 'preact';
import type { Network, Places } from '../../../network/index.ts';
import { RegionMap } from '../../../ui/region-map.tsx';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { PlaceCount } from '../../search/types.ts';
import type { Words } from '../words/words.ts';
import { coursesHref } from './course-links.ts';

/** Radius in which a dot's link looks: the place itself with its districts. */
const NEAR_KM = 5;
/** The list names the places with most offers; the rest is found through the field. */
const MOST_PLACES = 24;

export interface PlaceLink {
  readonly place: string;
  readonly count: number;
  readonly lat: number;
  readonly lon: number;
  readonly href: string;
}

/** Venues of one place together, most offers first, each with the address of the same query around it. */
export function placeLinks(
  places: readonly PlaceCount[],
  query: OfferQuery,
  gazetteer: Pick<Places, 'find'>,
  words: Words,
): PlaceLink[] {
  const byName = new Map<string, { count: number; lat: number; lon: number; most: number }>();
  for (const { place, count, lat, lon } of places) {
    const known = byName.get(place);
    if (!known) byName.set(place, { count, lat, lon, most: count });
    else {
      known.count += count;
      if (count > known.most) Object.assign(known, { lat, lon, most: count });
    }
  }
  return [...byName]
    .sort(([a, x], [b, y]) => y.count - x.count || a.localeCompare(b, 'de'))
    .map(([place, { count, lat, lon }]) => {
      // A name people can read and change is better in the field than coordinates, if it leads to the same place.
      const named = gazetteer.find(place);
      const isSame =
        named !== null && Math.abs(named.lat - lat) < 0.05 && Math.abs(named.lon - lon) < 0.08;
      const near = isSame ? place : `${lat.toFixed(4)},${lon.toFixed(4)}`;
      const href = coursesHref(words.language, query, { near, km: NEAR_KM });
      return { place, count, lat, lon, href };
    });
}

/** Where the found courses take place: the region drawn with a dot per place, and the same as a list. */
export function PlaceMap(props: {
  words: Words;
  query: OfferQuery;
  places: readonly PlaceCount[];
  network: Pick<Network, 'map'>;
  gazetteer: Pick<Places, 'find'>;
}): JSX.Element {
  const { words } = props;
  const { t, format } = words;
  const { map } = props.network;
  const links = placeLinks(props.places, props.query, props.gazetteer, words);
  const dots = links.flatMap(({ place, count, lat, lon, href }) => {
    const point = map?.pointOf(lat, lon) ?? null;
    return point === null ? [] : [{ ...point, count, href, label: t('map.dot', { place, count }) }];
  });
  return (
    <section id="map" class="course-map" aria-labelledby="map-title">
      <h2 id="map-title">{t('map.title')}</h2>
      <div class="course-map-parts">
        {map !== null && dots.length > 0 && (
          <RegionMap
            width={map.width}
            height={map.height}
            areas={map.areas}
            river={map.river}
            dots={dots}
            title={t('map.label')}
            description={`${t('map.description')} ${map.attribution}`}
          />
        )}
        <div>
          <h3>{t('map.list')}</h3>
          <ul class="course-map-list">
            {links.slice(0, MOST_PLACES).map((link) => (
              <li key={link.href}>
                <a href={link.href}>
                  <span>{link.place}</span>
                  <span class="choice-count">{format.count(link.count)}</span>
                </a>
              </li>
            ))}
          </ul>
          {links.length > MOST_PLACES && (
            <p class="small">{t('map.more', { count: links.length - MOST_PLACES })}</p>
          )}
        </div>
      </div>
    </section>
  );
}
