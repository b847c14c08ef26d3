import type { JSX } from 'preact';
import type { MapDrawing } from '../../../network/index.ts';
import { AccessList } from '../../../ui/access-list.tsx';
import { VenueMap } from '../../../ui/venue-map.tsx';
import type { DetailVenue } from '../../queries/offer-runs.ts';
import type { AccessFacts } from '../../tables.ts';
import { accessView } from '../words/access-facts.ts';
import type { Words } from '../words/words.ts';

/** Where it is and what is known about getting in. What nobody has stated is said to be unknown. */
export function VenueSection(props: {
  venues: readonly DetailVenue[];
  courseAccess: AccessFacts;
  map: MapDrawing | null;
  words: Words;
}): JSX.Element {
  const { venues, courseAccess, map, words } = props;
  const { t } = words;
  return (
    <section class="course-section" aria-labelledby="venue">
      <h2 id="venue">{t('venue.title')}</h2>
      {venues.map((venue) => (
        <div class="venue" key={venue.id}>
          <Address venue={venue} words={words} />
          <Access facts={[venue.access, courseAccess]} words={words} />
        </div>
      ))}
      {venues.length === 0 && (
        <>
          <p>{t('venue.none')}</p>
          <Access facts={[courseAccess]} words={words} />
        </>
      )}
      {map !== null && <PlacesOnMap venues={venues} map={map} words={words} />}
    </section>
  );
}

function PlacesOnMap(props: {
  venues: readonly DetailVenue[];
  map: MapDrawing;
  words: Words;
}): JSX.Element | null {
  const { venues, map, words } = props;
  const positions = venues.flatMap(({ position }) => (position === null ? [] : [position]));
  const points = positions.flatMap(({ lat, lon }) => map.pointOf(lat, lon) ?? []);
  if (points.length === 0) return null;
  const isExact = positions.every(({ precision }) => precision === 'address');
  return (
    <VenueMap
      width={map.width}
      height={map.height}
      areas={map.areas}
      river={map.river}
      points={points}
      description={`${words.t(isExact ? 'map.venueAt' : 'map.venueAbout')} ${map.attribution}`}
    />
  );
}

function Address(props: { venue: DetailVenue; words: Words }): JSX.Element {
  const { venue, words } = props;
  const { t } = words;
  const town = [venue.postalCode, venue.place].filter((part) => part !== null).join(' ');
  const lines = [
    venue.name,
    venue.street,
    venue.country === 'DE' ? town : `${venue.country}-${town}`,
    venue.locality === null ? null : t('venue.district', { district: venue.locality }),
  ].filter((line) => line !== null && line !== '');
  return (
    <address>
      {lines.map((line) => (
        <span class="address-line" key={line}>
          {line}
        </span>
      ))}
      {venue.street === null && <span class="address-line small">{t('venue.streetUnknown')}</span>}
      {venue.note !== null && <span class="address-line small">{venue.note}</span>}
    </address>
  );
}

function Access(props: { facts: readonly AccessFacts[]; words: Words }): JSX.Element {
  const { words } = props;
  const { t } = words;
  const { known, unknown } = accessView(props.facts, words);
  return (
    <>
      <h3>{t('access.title')}</h3>
      <AccessList
        known={known.map(({ label, value, isYes }) => ({
          text: t('access.fact', { label, value }),
          isYes,
        }))}
        unknown={unknown.length === 0 ? null : t('access.unknown', { list: unknown.join(', ') })}
      />
    </>
  );
}
