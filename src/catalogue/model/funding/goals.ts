/** What stands at the end of a course, where money hangs on it: the options of `kurs.ziel` in the network's funding/facts.yaml. */
export const FUNDING_GOALS = [
  'anpassung',
  'teilqualifikation',
  'abschluss_ausbildungsberuf',
  'aufstieg',
  'hochschule',
  'hauptschulabschluss',
  'grundkompetenzen',
  'integrationskurs',
  'berufssprachkurs',
  'aktivierung',
  'einstiegsqualifizierung',
  'ausbildung_dual',
  'ausbildung_schulisch',
  'anerkennung',
  'praktikum_orientierung',
  'politische_bildung',
  'privat',
  'betriebsberatung',
] as const;
export type FundingGoal = (typeof FUNDING_GOALS)[number];
/** AFBG § 2: Geprüfter Berufsspezialist, Bachelor Professional (with Meister), Master Professional. */
export const UPGRADING_LEVELS = [1, 2, 3] as const;
export type UpgradingLevel = (typeof UPGRADING_LEVELS)[number];
