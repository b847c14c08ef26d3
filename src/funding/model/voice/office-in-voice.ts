import type { Spoken, Voice } from '../localized.ts';
import type { Office } from '../programme.ts';

/** An office in one voice, without what only editors need. */
export function officeIn(voice: Voice, office: Office<Spoken>): Office<string> {
  const { name, zustaendig, adresse, oeffnung, telefon, email, url, hinweis } = office;
  return {
    name: name[voice],
    ...(zustaendig === undefined ? {} : { zustaendig: zustaendig[voice] }),
    ...(adresse === undefined ? {} : { adresse }),
    ...(oeffnung === undefined ? {} : { oeffnung: oeffnung[voice] }),
    ...(telefon === undefined ? {} : { telefon }),
    ...(email === undefined ? {} : { email }),
    ...(url === undefined ? {} : { url }),
    ...(hinweis === undefined ? {} : { hinweis: hinweis[voice] }),
  };
}
