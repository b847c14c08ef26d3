import type { Profile } from '../../src/members/model/profile/profile.ts';

/** A profile of which nothing is known. */
export const EMPTY_PROFILE: Profile = {
  summary: '',
  description: '',
  topics: [],
  street: '',
  postalCode: '',
  place: '',
  phone: '',
  email: '',
  website: '',
  openingHours: '',
  languages: [],
  access: {},
};
