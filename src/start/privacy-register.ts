import { ACCOUNTS_PROCESSINGS } from '../accounts/index.ts';
import { CATALOGUE_PROCESSINGS } from '../catalogue/index.ts';
import { CONTACT_PROCESSINGS } from '../contact/index.ts';
import { FUNDING_PROCESSINGS } from '../funding/index.ts';
import { MEMBERS_PROCESSINGS } from '../members/index.ts';
import { NETWORK_PROCESSINGS } from '../network/index.ts';
import type { PrivacyRegister } from '../platform/privacy/index.ts';

const COURSE_FACTS = 'facts about courses, places and the order of changes';
const CLOSED_LIST = 'a closed list of the network';

/** Everything the portal processes about people, and the tables that hold nothing of the kind, with the reason. */
export const privacyRegister: PrivacyRegister = {
  processings: [
    ...CATALOGUE_PROCESSINGS,
    ...CONTACT_PROCESSINGS,
    ...MEMBERS_PROCESSINGS,
    ...ACCOUNTS_PROCESSINGS,
    ...NETWORK_PROCESSINGS,
    ...FUNDING_PROCESSINGS,
  ],
  free: {
    data_source: 'name of a channel of deliveries',
    vocabulary_term: CLOSED_LIST,
    gazetteer_place: 'postal codes and places',
    synonym_source: 'lists of words',
    synonym_group: 'words',
    catalogue_change: COURSE_FACTS,
    delivery_receipt: 'check values of what programs have delivered in the last day',
    confirmation_letter:
      'when a member was asked to confirm courses, and the check value of the link',
    confirmation_letter_offer: 'which courses a member was asked to confirm',
    link_check: 'how links of courses and members answered',
    twin_look: 'check values of the texts of courses',
    twin_key: 'check values of the titles of courses',
    missed_search_month: 'key of the month and limits of the counting',
    slip_count: 'how many slips of a month were shown',
    reply_address: 'check values of addresses in letters about an enquiry, which go with it',
    feedback_count: 'how often an answer helped in a month',
    answer_vote: 'how often answers helped in a month',
    answer_revision: 'a number that says that answers have changed',
    seal_kind: CLOSED_LIST,
    funding_need: CLOSED_LIST,
    funding_check_count: 'how many checks of funding were finished on a day',
    funding_revision: 'a number that says that rules of funding have changed',
    funding_share: 'what ways of funding take off a price',
    appointment_count: 'how many appointments of a month were booked, cancelled, kept',
    enquiry_count: 'how many questions were asked about what, and how they ended',
    seal_reminder: 'which reminder of a seal went out',
    kysely_migration: 'names of migrations',
    kysely_migration_lock: 'names of migrations',
  },
  organisationAddresses: [['member', 'email']],
  names: { member_id: ['member', 'name'], offer_id: ['offer', 'title'] },
};
