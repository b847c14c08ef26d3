import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icon.tsx';
import { type MapDot, RegionMap } from '../../../ui/region-map.tsx';
import { type DirectoryQuery, directorySearch } from '../../model/directory/directory-query.ts';
import type { DirectoryCounts, DirectoryWords } from './directory-options.ts';

/** Listed beside the map; the others are found through the filter. */
const PLACES_LISTED = 15;

/** Where the found members are: the region drawn with a dot per municipality, and the same as a list. */
export function DirectoryMap(props: {
  words: DirectoryWords;
  query: DirectoryQuery;
  counts: DirectoryCounts;
}): JSX.Element | null {
  const { words, query } = props;
  const { t, language, region } = words;
  const map = region.map();
  const path = localizedPath(language, '/anbieter');
  const places = [...props.counts.place]
    .sort(([a, many], [b, more]) => more - many || alphabetical.compare(a, b))
    .map(([place, count]) => ({
      place,
      count,
      href: path + directorySearch({ ...query, place: [place], page: 1 }),
    }));
  if (places.length === 0) return null;
  const dots = places.flatMap((place): MapDot[] => {
    const at = region.municipality(place.place);
    const point = at === null ? null : (map?.pointOf(at.lat, at.lon) ?? null);
    const { place: name, count } = place;
    return point === null
      ? []
      : [{ ...point, ...place, label: t('directory.map.dot', { place: name, count }) }];
  });
  return (
    <section class="course-map" aria-labelledby="map-title">
      <details class="map-fold">
        <summary>
          <Icon name="place" />
          <h2 id="map-title">{t('directory.map')}</h2>
        </summary>
        <div class="course-map-parts">
          {map !== null && dots.length > 0 && (
            <RegionMap
              width={map.width}
              height={map.height}
              areas={map.areas}
              river={map.river}
              dots={dots}
              title={t('directory.map.title', { region: region.name() })}
              description={map.attribution}
            />
          )}
          <ul class="course-map-list">
            {places.slice(0, PLACES_LISTED).map((place) => (
              <li key={place.place}>
                <a href={place.href}>
                  <span>{place.place}</span>
                  <span class="choice-count">{formats(language).count(place.count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  );
}

const alphabetical = new Intl.Collator('de', { sensitivity: 'base', numeric: true });
