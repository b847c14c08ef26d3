import { ACCOUNT_PATH, SECOND_STEP_PATH, SIGN_IN_PATH } from './paths.ts';

// Addresses of second factors, without language prefix. Those that end in "aufgabe" answer JSON to our own script.
export const SECOND_STEP_QUESTION_PATH = `${SECOND_STEP_PATH}/aufgabe`;
export const PASSKEY_SIGN_IN_PATH = `${SIGN_IN_PATH}/passkey`;
export const PASSKEY_SIGN_IN_QUESTION_PATH = `${PASSKEY_SIGN_IN_PATH}/aufgabe`;
export const FACTORS_PATH = `${ACCOUNT_PATH}/zweiter-faktor`;
export const NEW_APP_PATH = `${FACTORS_PATH}/app`;
export const BEGIN_APP_PATH = `${NEW_APP_PATH}/beginnen`;
export const NEW_PASSKEY_PATH = `${FACTORS_PATH}/passkey`;
export const NEW_PASSKEY_QUESTION_PATH = `${NEW_PASSKEY_PATH}/aufgabe`;
export const RENAME_PASSKEY_PATH = `${NEW_PASSKEY_PATH}/umbenennen`;
export const REMOVE_FACTOR_PATH = `${FACTORS_PATH}/entfernen`;
