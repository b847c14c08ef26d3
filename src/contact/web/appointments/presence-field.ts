import type { PresenceFormProps } from './presence-form-page.tsx';
import type { PRESENCE_TEXTS } from './read-presence-form.ts';

/** What each field of the form of a presence needs by its name: ids, the typed value, what is wrong. */
export function presenceField({ language, typed, wrong }: PresenceFormProps) {
  return (name: (typeof PRESENCE_TEXTS)[number]) => ({
    language,
    id: name,
    name,
    value: typed[name],
    error: wrong[name],
  });
}
