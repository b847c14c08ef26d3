/** The page of a letter's link, without language prefix. */
export const INVITATION_PATH = '/einladung/:token';

export function invitationPath(token: string): string {
  return `/einladung/${token}`;
}
