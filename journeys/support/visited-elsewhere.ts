/** Pages that exist only on the way somewhere: the journey that looks for barriers there, or why none does. */
export const VISITED_ELSEWHERE: Readonly<Record<string, string>> = {
  '/mitglieder': 'own-account',
  '/mitglieder/konto': 'own-account',
  '/mitglieder/konto/adresse': 'own-account',
  '/mitglieder/konto/adresse/code': 'the form of /anmelden/code',
  '/mitglieder/konto/daten': 'own-data',
  '/mitglieder/konto/loeschen': 'own-data',
  '/mitglieder/konto/zweiter-faktor': 'own-account',
  '/mitglieder/konto/zweiter-faktor/app': 'second-factor',
  '/mitglieder/konto/anmeldedienst': 'only where a network has such a service',
  '/l/:code/annehmen': 'leads on to the desk of the slip',
  '/anmelden/code': 'own-account',
  '/anmelden/bestaetigen': 'own-account',
  '/anmelden/zweiter-schritt': 'second-factor',
  '/buero/datenschutz': 'own-data',
};
