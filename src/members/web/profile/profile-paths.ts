// Addresses of a member's profile in the workspace, without language prefix.
export const PROFILE_PATTERN = '/mitglieder/:slug/profil';
export const FIELDS_PATTERN = '/mitglieder/:slug/profil/angaben';
export const CONFIRM_PATTERN = '/mitglieder/:slug/profil/bestaetigen';
export const PREVIEW_PATTERN = '/mitglieder/:slug/profil/vorschau';
export const NEW_NOTICE_PATTERN = '/mitglieder/:slug/profil/anliegen/neu';
export const NOTICE_PATTERN = '/mitglieder/:slug/profil/anliegen/:notice';
export const REMOVE_NOTICE_PATTERN = '/mitglieder/:slug/profil/anliegen/:notice/entfernen';
export const NEW_CONTACT_PATTERN = '/mitglieder/:slug/profil/ansprechpersonen/neu';
export const CONTACT_PATTERN = '/mitglieder/:slug/profil/ansprechpersonen/:contact';
export const REVOKE_CONTACT_PATTERN = '/mitglieder/:slug/profil/ansprechpersonen/:contact/widerruf';
export const NEW_PLACE_PATTERN = '/mitglieder/:slug/profil/orte/neu';
export const PLACE_PATTERN = '/mitglieder/:slug/profil/orte/:place';
export const REMOVE_PLACE_PATTERN = '/mitglieder/:slug/profil/orte/:place/entfernen';

export const profilePath = (slug: string): string => `/mitglieder/${slug}/profil`;
export const fieldsPath = (slug: string): string => `${profilePath(slug)}/angaben`;
export const confirmPath = (slug: string): string => `${profilePath(slug)}/bestaetigen`;
export const previewPath = (slug: string): string => `${profilePath(slug)}/vorschau`;
/** `neu` for one that is not there yet. */
export const noticePath = (slug: string, id: string): string =>
  `${profilePath(slug)}/anliegen/${id}`;
export const contactPath = (slug: string, id: string): string =>
  `${profilePath(slug)}/ansprechpersonen/${id}`;
export const placePath = (slug: string, id: string): string => `${profilePath(slug)}/orte/${id}`;
export const NEW = 'neu';
