import type { JSX } from 'preact';
import type { Profile } from '../../model/profile/profile.ts';
import { accessName } from './profile-form.ts';

/** A whole profile as unseen fields, under the same names as the form's own. */
export function CarriedProfile(props: { profile: Profile }): JSX.Element {
  const { topics, languages, access, ...texts } = props.profile;
  const pairs = [
    ...Object.entries(texts),
    ...topics.map((topic) => ['topics', topic] as const),
    ...languages.map((language) => ['languages', language] as const),
    ...Object.entries(access).map(([feature, value]) => [accessName(feature), value] as const),
  ];
  return (
    <>
      {pairs.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** What the form was opened with. */
export function CarriedBase(props: {
  base: { readonly version: number; readonly profile: Profile };
}): JSX.Element {
  return (
    <>
      <input type="hidden" name="version" value={String(props.base.version)} />
      <input type="hidden" name="base" value={JSON.stringify(props.base.profile)} />
    </>
  );
}
