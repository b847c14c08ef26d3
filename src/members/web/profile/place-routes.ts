import { guardedRoute, type NamedMember } from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { type PlaceText, placeProblems } from '../../model/profile/place.ts';
import { type EditedPlace, profileEntries } from '../../queries/profile/profile-entries.ts';
import { memberTexts } from '../../texts.ts';
import { removePlace } from '../../use-cases/profile/remove-place.ts';
import { addPlace, changePlace } from '../../use-cases/profile/save-place.ts';
import { PLACE_WRONG, PlacePage } from './place-page.tsx';
import { readAccess } from './profile-form.ts';
import {
  editorOf,
  MemberInput,
  PlaceInput,
  type ProfileParts,
  versionOf,
} from './profile-parts.ts';
import { NEW_PLACE_PATTERN, PLACE_PATTERN, REMOVE_PLACE_PATTERN } from './profile-paths.ts';

const NOWHERE: PlaceText = {
  name: '',
  street: '',
  postalCode: '',
  place: '',
  note: '',
  access: {},
};

/** Adding places of a member, saying how one gets in, and removing them. */
export function placeRoutes(parts: ProfileParts): Route[] {
  const { db, shell, region, offers } = parts;
  const { load, access, gone, done } = editorOf(parts);
  const common = { localized: true, access } as const;
  const find = (member: NamedMember, id: string) => profileEntries(db, member.id).place(id);
  const geocode: typeof region.geocode = (address) => region.geocode(address);
  const wrongOf = (place: PlaceText, language: Language) =>
    Object.fromEntries(
      Object.entries(placeProblems(place)).map(([field, problem]) => [
        field,
        memberTexts(language)(PLACE_WRONG[problem]),
      ]),
    );

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: NEW_PLACE_PATTERN,
      rateLimit: { perMinute: 120 },
      input: MemberInput,
      async handle({ input, language }) {
        const member = await load(input.params.slug);
        const page = { shell, language, region, member, id: null, version: 0, wrong: {} };
        return htmlResponse(PlacePage({ ...page, place: NOWHERE, isDelivered: false, runs: 0 }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: NEW_PLACE_PATTERN,
      rateLimit: { perMinute: 30 },
      input: MemberInput,
      async handle({ input, form, actor, language, now }) {
        const member = await load(input.params.slug);
        const place = readPlace(form);
        const wrong = wrongOf(place, language);
        if (Object.keys(wrong).length > 0) {
          const page = { shell, language, region, member, id: null, version: 0, wrong };
          return htmlResponse(PlacePage({ ...page, place, isDelivered: false, runs: 0 }), {
            status: 422,
          });
        }
        await addPlace(db, { memberId: member.id, actorId: actor.personId, now, place, geocode });
        return done(language, member.slug, 'entry');
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: PLACE_PATTERN,
      rateLimit: { perMinute: 120 },
      input: PlaceInput,
      async handle({ input, language, path }) {
        const member = await load(input.params.slug);
        const stored = await find(member, input.params.place);
        if (stored === undefined) return gone(language, path);
        const page = { shell, language, region, member, id: stored.id, version: stored.version };
        const place = asText(stored);
        const isDelivered = stored.sourceId !== null;
        const runs = await offers.runsAt(stored.id);
        return htmlResponse(PlacePage({ ...page, place, isDelivered, runs, wrong: {} }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: PLACE_PATTERN,
      rateLimit: { perMinute: 30 },
      input: PlaceInput,
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const id = input.params.place;
        const stored = await find(member, id);
        if (stored === undefined) return gone(language, path);
        const isDelivered = stored.sourceId !== null;
        const typed = readPlace(form);
        const place = isDelivered ? { ...asText(stored), access: typed.access } : typed;
        const runs = await offers.runsAt(id);
        const page = { shell, language, region, member, id, place, isDelivered, runs };
        const version = versionOf(form);
        const wrong = isDelivered ? {} : wrongOf(place, language);
        if (Object.keys(wrong).length > 0) {
          return htmlResponse(PlacePage({ ...page, version, wrong }), { status: 422 });
        }
        const act = { memberId: member.id, actorId: actor.personId, now };
        const saved = await changePlace(db, { ...act, placeId: id, version, place, geocode });
        if (saved === 'missing') return gone(language, path);
        if (saved === 'saved') return done(language, member.slug, 'entry');
        const { name, street, postalCode, place: town, note } = asText(stored);
        const theirs = [name, street, `${postalCode} ${town}`.trim(), note].filter(Boolean);
        const again = { ...page, version: stored.version, wrong: {}, theirs: theirs.join('\n') };
        return htmlResponse(PlacePage(again), { status: 409 });
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: REMOVE_PLACE_PATTERN,
      rateLimit: { perMinute: 30 },
      input: PlaceInput,
      async handle({ input, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const placeId = input.params.place;
        if ((await find(member, placeId)) === undefined) return gone(language, path);
        await removePlace(db, { memberId: member.id, actorId: actor.personId, now, placeId });
        return done(language, member.slug, 'removed');
      },
    }),
  ];
}

function readPlace(form: FormBody): PlaceText {
  const text = (name: string) => formText(form, name).replace(/\r\n?/g, '\n').trim();
  return {
    name: text('name'),
    street: text('street'),
    postalCode: text('postalCode'),
    place: text('place'),
    note: text('note'),
    access: readAccess(form),
  };
}

const asText = (stored: EditedPlace): PlaceText => ({
  name: stored.name ?? '',
  street: stored.street ?? '',
  postalCode: stored.postalCode ?? '',
  place: stored.place ?? '',
  note: stored.note ?? '',
  access: stored.access,
});
