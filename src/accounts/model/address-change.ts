/** Wrong tries that one code for a new address allows. */
export const TRIES_PER_ADDRESS_CODE = 5;
/** New addresses that one person can try in any 60 minutes: with 5 tries of 10^8 codes each, guessing stays below 1 in 10^6. */
export const ADDRESS_CHANGES_PER_HOUR = 3;
