/** What the key that seals secrets of sources is for, see `keyFor`. */
export const SOURCE_SECRET_PURPOSE = 'pull source';

/** The name of the job that fetches one address. */
export const PULL_SOURCE = 'pull-source';
