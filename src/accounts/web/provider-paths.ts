import { ACCOUNT_PATH, SIGN_IN_PATH } from './paths.ts';

// Addresses of signing in by a provider, without language prefix.
export const PROVIDER_SIGN_IN_PATH = `${SIGN_IN_PATH}/dienst`;
/** Registered at the provider: it must not change. */
export const PROVIDER_RETURN_PATH = `${PROVIDER_SIGN_IN_PATH}/zurueck`;
export const PROVIDER_ACCOUNT_PATH = `${ACCOUNT_PATH}/anmeldedienst`;
export const PROVIDER_PART_PATH = `${PROVIDER_ACCOUNT_PATH}/trennen`;
