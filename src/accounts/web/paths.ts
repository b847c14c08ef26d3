// Addresses of signing in and of one's own account, without language prefix.
export const SIGN_IN_PATH = '/anmelden';
export const CODE_PATH = '/anmelden/code';
export const SECOND_STEP_PATH = '/anmelden/zweiter-schritt';
export const CONFIRM_PATH = '/anmelden/bestaetigen';
export const SIGN_OUT_PATH = '/abmelden';
/** Where signed-in people begin. */
export const WORKSPACE_PATH = '/mitglieder';
export const ACCOUNT_PATH = '/mitglieder/konto';
export const END_SESSION_PATH = '/mitglieder/konto/sitzungen/beenden';
export const END_OTHER_SESSIONS_PATH = '/mitglieder/konto/sitzungen/andere-beenden';
