import type { JSX } from 'preact';
import { AccessList } from '../../../ui/access-list.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { VenueMap } from '../../../ui/venue-map.tsx';
import { memberPlaces, type ShownPlace } from '../../model/profile/member-places.ts';
import { accessLines } from '../access-words.ts';
import type { MemberView } from './member-view.ts';

/** Shown at once; the others behind a line. */
const FIRST_PLACES = 6;

/** Where the member is, what is known about getting in, and the same on the map. Nothing where no place is known. */
export function PlacesSection(view: MemberView): JSX.Element | null {
  const { member, t } = view;
  const { house, others } = memberPlaces(member, member.places);
  const places = house === null ? others : [house, ...others];
  if (places.length === 0) return null;
  return (
    <section class="member-places" aria-labelledby="places">
      <h2 id="places">{t('member.places', { count: places.length })}</h2>
      <div class="member-places-parts">
        <div>
          <PlaceList view={view} places={places.slice(0, FIRST_PLACES)} />
          {places.length > FIRST_PLACES && (
            <Disclosure summary={t('member.places.more', { count: places.length - FIRST_PLACES })}>
              <PlaceList view={view} places={places.slice(FIRST_PLACES)} />
            </Disclosure>
          )}
        </div>
        <PlacesOnMap view={view} places={places} />
      </div>
    </section>
  );
}

function PlaceList(props: { view: MemberView; places: readonly ShownPlace[] }): JSX.Element {
  return (
    <>
      {props.places.map((place) => (
        <Place key={place.key} view={props.view} place={place} />
      ))}
    </>
  );
}

function Place(props: { view: MemberView; place: ShownPlace }): JSX.Element {
  const { view, place } = props;
  const { t, language, member } = view;
  const lang = language === 'de' ? undefined : 'de';
  const { known, unknown } = accessLines(place.access, view);
  const town = [place.postalCode, place.place].filter(Boolean).join(' ');
  const lines = [place.street, town, place.locality].filter(Boolean);
  return (
    <div class="member-place">
      <h3 lang={lang}>{place.name ?? member.name}</h3>
      <address>
        {lines.map((line) => (
          <span class="address-line" key={line}>
            {line}
          </span>
        ))}
        {place.note && (
          <span class="address-line small" lang={lang}>
            {place.note}
          </span>
        )}
      </address>
      <h4>{t('member.access')}</h4>
      <AccessList
        known={known}
        unknown={
          unknown.length === 0 ? null : t('member.access.unknown', { list: unknown.join(', ') })
        }
      />
    </div>
  );
}

function PlacesOnMap(props: { view: MemberView; places: readonly ShownPlace[] }) {
  const { t, region } = props.view;
  const map = region.map();
  if (map === null) return null;
  const placed = props.places.filter(({ lat, lon }) => lat !== null && lon !== null);
  const points = placed.flatMap(({ lat, lon }) => map.pointOf(lat ?? 0, lon ?? 0) ?? []);
  if (points.length === 0) return null;
  const isExact = placed.every(({ precision }) => precision === 'address');
  return (
    <VenueMap
      width={map.width}
      height={map.height}
      areas={map.areas}
      river={map.river}
      points={points}
      description={`${t(isExact ? 'member.map.exact' : 'member.map.about')} ${map.attribution}`}
    />
  );
}
