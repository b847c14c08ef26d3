/** All answers for everybody, without language. */
export const ANSWERS_PATH = '/antworten';
export const ANSWER_PATTERN = '/antworten/:answer';
export const MEMBER_DESK_PATTERN = '/mitglieder/:slug/antworten';
export const OFFICE_DESK_PATH = '/buero/antworten';

/** Where a member (null = the contact point) cares for its answers. */
export function deskPath(slug: string | null): string {
  return slug === null ? OFFICE_DESK_PATH : `/mitglieder/${slug}/antworten`;
}

/** A new answer; with the id of a need it begins with what was asked and answered there. */
export function newDraftPath(slug: string | null, needId?: string): string {
  return `${deskPath(slug)}/neu${needId === undefined ? '' : `?need=${needId}`}`;
}

export function draftPath(slug: string | null, draftId: string): string {
  return `${deskPath(slug)}/entwurf/${draftId}`;
}

/** Renewing, changing, withdrawing a published answer. */
export function keptPath(slug: string | null, answerId: string): string {
  return `${deskPath(slug)}/seite/${answerId}`;
}

/** Where a second person reads a draft. */
export function reviewPath(draftId: string): string {
  return `${OFFICE_DESK_PATH}/pruefen/${draftId}`;
}
