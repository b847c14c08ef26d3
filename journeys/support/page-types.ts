import {
  comparisonPath,
  freeSlotPath,
  slipInArabicPath,
  someCourse,
  someProviderPath,
  withdrawnCourse,
} from './portal-database.ts';

/** A kind of page in one of its states. Add yours: accessibility, markup, weight and privacy are then checked for it. */
export interface PageType {
  readonly name: string;
  /** Address, or how to find one in the demonstration network. */
  readonly path: string | (() => Promise<string>);
  /** Its route, where the address does not say it. */
  readonly route?: string;
  /** Status the page answers with. */
  readonly status: number;
}

export const PAGE_TYPES: readonly PageType[] = [
  { name: 'code of a slip', path: slipInArabicPath, route: '/l/:code', status: 200 },
  { name: 'code of no slip', path: '/l/0000-0000-0001', status: 404 },
  { name: 'home', path: '/', status: 200 },
  { name: 'home in English', path: '/en/', status: 200 },
  { name: 'all courses', path: '/kurse', status: 200 },
  {
    name: 'search with filters',
    path: '/kurse?q=Pflege&near=46483&km=25&time=morning',
    status: 200,
  },
  { name: 'search in English', path: '/en/kurse?q=Excel', status: 200 },
  {
    name: 'search without hits',
    path: '/kurse?q=Falknerei&near=Xanten',
    status: 200,
  },
  { name: 'search with wrong input', path: '/kurse?near=Atlantis&from=2026-02-31', status: 422 },
  {
    name: 'course',
    path: async () => (await someCourse('Schweiß')).path,
    route: '/kurse/:address',
    status: 200,
  },
  {
    name: 'what a course costs',
    path: async () => `${(await someCourse('Schweiß')).path}/foerderung`,
    route: '/kurse/:address/foerderung',
    status: 200,
  },
  {
    name: 'course in English',
    path: async () => `/en${(await someCourse('Excel')).path}`,
    status: 200,
  },
  {
    name: 'withdrawn course',
    path: async () => (await withdrawnCourse('Buchhaltung')).path,
    status: 410,
  },
  { name: 'comparison', path: () => comparisonPath(4), status: 200 },
  { name: 'comparison of one', path: () => comparisonPath(1), status: 200 },
  { name: 'comparison in English', path: async () => `/en${await comparisonPath(2)}`, status: 200 },
  {
    name: 'comparison with a gap',
    path: async () => `${await comparisonPath(2)}&offer=gone`,
    status: 200,
  },
  { name: 'comparison of nothing', path: '/vergleich', status: 200 },
  { name: 'comparison of too many', path: () => comparisonPath(5), status: 422 },
  {
    name: 'list with a choice',
    path: async () => (await comparisonPath(2)).replace('vergleich', 'kurse'),
    status: 200,
  },
  { name: 'providers', path: '/anbieter', status: 200 },
  { name: 'directory with filters', path: '/anbieter?kind=company&wants=seeks', status: 200 },
  { name: 'directory without hits', path: '/anbieter?q=Falknerei', status: 200 },
  { name: 'provider', path: someProviderPath, route: '/anbieter/:slug', status: 200 },
  { name: 'company', path: '/anbieter/logistikpark-rollende-robbe', status: 200 },
  { name: 'funding check', path: '/foerderung', status: 200 },
  { name: 'funding check in English', path: '/en/foerderung', status: 200 },
  { name: 'funding programmes', path: '/foerderung/programme', status: 200 },
  {
    name: 'funding programme',
    path: '/foerderung/programme/bildungsscheck_nrw',
    route: '/foerderung/programme/:programme',
    status: 200,
  },
  {
    name: 'ended funding programme',
    path: '/foerderung/programme/bildungspraemie',
    route: '/foerderung/programme/:programme',
    status: 200,
  },
  {
    name: 'thanks for a correction',
    path: '/foerderung/programme/bildungsscheck_nrw/danke',
    route: '/foerderung/programme/:programme/danke',
    status: 200,
  },
  { name: 'ways to funding', path: '/foerderung/wege', status: 200 },
  { name: 'ways in simple German', path: '/foerderung/wege/einfach', status: 200 },
  { name: 'funding for companies', path: '/foerderung/betriebe', status: 200 },
  { name: 'advice', path: '/beratung', status: 200 },
  { name: 'advice by a question', path: '/beratung?q=Wer bezahlt meinen Kurs?', status: 200 },
  {
    name: 'advice not found',
    path: '/en/beratung?topic=german&place=Alpen',
    status: 200,
  },
  {
    name: 'one advice service',
    path: '/beratung/frag-wesel',
    route: '/beratung/:service',
    status: 200,
  },
  {
    name: 'one that is only named',
    path: '/en/beratung/jobcenter',
    route: '/beratung/:service',
    status: 200,
  },
  { name: 'free appointments', path: '/beratung/termine', status: 200 },
  {
    name: 'free appointments with filters',
    path: '/en/beratung/termine?language=tr&way=video&child=yes',
    status: 200,
  },
  { name: 'no free appointment', path: '/beratung/termine?town=Nirgends', status: 200 },
  {
    name: 'booking an appointment',
    path: freeSlotPath,
    route: '/beratung/termine/:slot',
    status: 200,
  },
  {
    name: 'waiting list',
    path: '/beratung/warteliste/frag-wesel',
    route: '/beratung/warteliste/:service',
    status: 200,
  },
  { name: 'asking', path: '/kontakt', status: 200 },
  { name: 'questions and answers', path: '/antworten', status: 200 },
  { name: 'answers to a question', path: '/en/antworten?q=Who pays?', status: 200 },
  {
    name: 'one answer',
    path: '/antworten/wer-bezahlt-meinen-kurs',
    route: '/antworten/:answer',
    status: 200,
  },
  { name: 'answer that is no more', path: '/antworten/gibt-es-nicht', status: 404 },
  { name: 'search that asks something', path: '/kurse?q=wer bezahlt meinen kurs', status: 200 },
  { name: 'figures of the contact point', path: '/beratung/zahlen', status: 200 },
  { name: 'asking about a search', path: '/en/kontakt?q=Falknerei&near=Xanten', status: 200 },
  { name: 'ordering a call', path: '/kontakt/rueckruf', status: 200 },
  {
    name: 'question about a course',
    path: async () => `${(await someCourse('Schweiß')).path}/frage`,
    route: '/kurse/:address/frage',
    status: 200,
  },
  { name: 'network', path: '/netzwerk', status: 200 },
  { name: 'ranking rule', path: '/rangfolge', status: 200 },
  { name: 'becoming a member', path: '/mitglied-werden', status: 200 },
  { name: 'application', path: '/mitglied-werden?kind=provider', status: 200 },
  { name: 'application sent', path: '/mitglied-werden/danke', status: 200 },
  { name: 'sign-in', path: '/anmelden', status: 200 },
  { name: 'course data for programs', path: '/api', status: 200 },
  { name: 'course data to take away', path: '/daten', status: 200 },
  {
    name: 'taking a provider over',
    path: async () => `${await someProviderPath()}/uebernehmen`,
    route: '/anbieter/:slug/uebernehmen',
    status: 200,
  },
  { name: 'imprint', path: '/impressum', status: 200 },
  { name: 'privacy', path: '/datenschutz', status: 200 },
  { name: 'account deleted', path: '/konto-geloescht', status: 200 },
  { name: 'accessibility statement', path: '/barrierefreiheit', status: 200 },
  { name: 'unknown page', path: '/gibt-es-nicht', status: 404 },
];

/** The address of a page type in the demonstration network. */
export async function addressOf({ path }: PageType): Promise<string> {
  return typeof path === 'string' ? path : path();
}
