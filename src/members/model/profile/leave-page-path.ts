/** Where the link of the letter to a person named on a member's page leads; without language prefix. */
export const LEAVE_PAGE_PATTERN = '/ansprechperson/:token';

export const leavePagePath = (token: string): string => `/ansprechperson/${token}`;
