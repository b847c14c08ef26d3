import type { JSX } from 'preact';
import type { Network, Places } from '../../../network/index.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type MapDot, RegionMap } from '../../../ui/region-map.tsx';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { PlaceCount } from '../../search/types.ts';
import type { WebParts } from '../web-parts.ts';
import type { Words } from '../words/words.ts';
import { coursesHref } from './course-links.ts';
import { greatestPlaces, groupPlaces, type PlaceGroup } from './group-places.ts';
import { placeDots } from './place-dots.ts';

/** Radius in which a dot's link looks: the place itself with its districts. */
const NEAR_KM = 5;
/** Named at once, and behind a disclosure; the rest is found through the field. */
const FIRST_PLACES = 6;
const MOST_PLACES = 40;

export interface PlaceLink {
  readonly place: string;
  readonly count: number;
  readonly lat: number;
  readonly lon: number;
  readonly href: string;
}

/** The places with the address of the same query around each. */
export function placeLinks(
  groups: readonly PlaceGroup[],
  query: OfferQuery,
  gazetteer: Pick<Places, 'find'>,
  words: Words,
): PlaceLink[] {
  // The addresses differ in one value: making each from its parts was a tenth of a page.
  const pattern = coursesHref(words.language, query, { near: UNSET, km: NEAR_KM });
  const [before = '', after = ''] = pattern.split(nearParameter(UNSET));
  return groups.map(({ place, count, lat, lon }) => {
    // A name people can read and change is better in the field than coordinates, if it leads to the same place.
    const named = gazetteer.find(place);
    const isSame =
      named !== null && Math.abs(named.lat - lat) < 0.05 && Math.abs(named.lon - lon) < 0.08;
    const near = isSame ? place : `${lat.toFixed(4)},${lon.toFixed(4)}`;
    return { place, count, lat, lon, href: before + nearParameter(near) + after };
  });
}

const UNSET = '\u0000';
const nearParameter = (near: string): string => new URLSearchParams({ near }).toString();

/** Of all places of an answer those that a page shows: of ten thousand some dozens, so that no page holds the others while it waits. */
export interface ShownPlaces {
  readonly count: number;
  readonly links: readonly PlaceLink[];
  readonly dots: readonly MapDot[];
}

export function shownPlaces(
  places: readonly PlaceCount[],
  query: OfferQuery,
  { network, places: gazetteer }: Pick<WebParts, 'network' | 'places'>,
  words: Words,
): ShownPlaces {
  const { map } = network;
  const linksOf = (some: readonly PlaceGroup[]) => placeLinks(some, query, gazetteer, words);
  const groups = groupPlaces(places);
  const placed = map === null ? [] : placeDots(groups, map.pointOf);
  const hrefs = linksOf(placed);
  return {
    count: groups.length,
    links: linksOf(greatestPlaces(groups, MOST_PLACES)),
    dots: placed.map(({ place, count, x, y, hasNeighbours }, number) => {
      const label = words.t(hasNeighbours ? 'map.dotAround' : 'map.dot', { place, count });
      return { x, y, count, place, label, href: hrefs[number]?.href ?? '' };
    }),
  };
}

/** Where the found courses take place: the region drawn with a dot per place, and the same as a list. */
export function PlaceMap(props: {
  words: Words;
  places: ShownPlaces;
  network: Pick<Network, 'map'>;
}): JSX.Element {
  const { words } = props;
  const { t } = words;
  const { map } = props.network;
  const { count, links, dots } = props.places;
  return (
    <section id="map" class="course-map" aria-labelledby="map-title">
      <details class="map-fold">
        <summary>
          <Icon name="place" />
          <h2 id="map-title">{t('map.title')}</h2>
        </summary>
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
            <PlaceList links={links.slice(0, FIRST_PLACES)} words={words} />
            {count > FIRST_PLACES && (
              <Disclosure summary={t('map.more', { count: count - FIRST_PLACES })}>
                <PlaceList links={links.slice(FIRST_PLACES)} words={words} />
                {count > MOST_PLACES && <p class="small">{t('map.tooMany')}</p>}
              </Disclosure>
            )}
          </div>
        </div>
      </details>
    </section>
  );
}

function PlaceList(props: { links: readonly PlaceLink[]; words: Words }): JSX.Element {
  const { format } = props.words;
  return (
    <ul class="course-map-list">
      {props.links.map((link) => (
        <li key={link.href} data-place={link.place}>
          <a href={link.href}>
            <span>{link.place}</span>
            <span class="choice-count">{format.count(link.count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
