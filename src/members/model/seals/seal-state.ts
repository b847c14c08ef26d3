/** What the office has made of a period of a seal; `waiting` = nothing yet. */
export type SealState = 'waiting' | 'confirmed' | 'refused';

/** Where a period stands on a day; `none` = it was never confirmed. */
export type SealStanding = 'none' | 'coming' | 'counts' | 'over';

/** What a stored file may be. */
export type StoredMediaType = 'application/pdf' | 'image/png' | 'image/jpeg';
