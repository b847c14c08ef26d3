import { sql } from 'kysely';
import {
  accountsRoutes,
  createGuards,
  findActor,
  type LetterSender,
  ownDataSection,
  privacyRoutes,
  type SignInProvider,
  takeoverHint,
} from './accounts/index.ts';
import {
  apiErrorResponse,
  type CatalogueIndex,
  catalogueRoutes,
  confirmRoutes,
  courseWorkspaceEntries,
  courseWorkspaceRoutes,
  type IndexFigures,
  type MissedSearches,
  offerTitles,
  pushRoutes,
  sourceRoutes,
} from './catalogue/index.ts';
import type { Config } from './config.ts';
import {
  ANSWERS_ENTRY,
  type AnswerBook,
  adviceApi,
  answerBandFor,
  contactRoutes,
  inboxEntry,
  NO_ANSWERS,
  presenceEntry,
  SLIPS_ENTRY,
  serviceEntry,
} from './contact/index.ts';
import { createCheckRules, fundingRoutes, type Persona, type RuleBook } from './funding/index.ts';
import { homeRoutes, memberOffers, memberRegion, membershipParts } from './home/index.ts';
import {
  allMembershipRoutes,
  memberRoutes,
  memberSeals,
  membershipEntries,
  namedMembers,
  PROFILE_ENTRY,
  profileRoutes,
  publishedContacts,
  SEALS_ENTRY,
  sealRoutes,
} from './members/index.ts';
import { type Network, networkRoutes, type Places, siteFrame } from './network/index.ts';
import { OFFICE_ENTRIES, officeRoutes } from './office/index.ts';
import type { Clock } from './platform/clock.ts';
import { type Assets, assetRoutes } from './platform/http/assets.ts';
import { type App, createDispatcher } from './platform/http/dispatch.ts';
import {
  createMetrics,
  type ProcessMetrics,
  processRoutes,
} from './platform/http/process-routes.ts';
import type { Route } from './platform/http/route.ts';
import type { Log } from './platform/log.ts';
import { guardedFetch, type OutgoingSettings } from './platform/outgoing/index.ts';
import { indexReadings } from './start/index-readings.ts';
import type { PortalDatabase } from './start/open-database.ts';
import { userAgentOf } from './start/outgoing-settings.ts';
import { privacyRegister } from './start/privacy-register.ts';
import { privacyTools } from './start/privacy-tools.ts';
import { errorPage } from './ui/error-page.tsx';
import { htmlResponse } from './ui/render.ts';
import type { PageShell } from './ui/shell.ts';
import { themeStyle } from './ui/theme/theme-style.ts';

/** Everything the pages need, opened by `main.ts` (or a test). */
export interface Services {
  readonly config: Pick<Config, 'trustedProxy'> & Partial<Pick<Config, 'mailIntakeKey'>>;
  readonly publicUrl: string;
  readonly network: Network;
  /** The network as its files say, where the office has changed something since; the same as `network` otherwise. */
  readonly networkFiles?: Network;
  /** Makes a change of the network's data count in this process at once. */
  readonly applyNetwork?: () => Promise<void>;
  /** The rules of funding with what the office has published, checked and lit. */
  readonly funding: RuleBook;
  /** Makes a change of the rules count in this process at once. */
  readonly applyFunding?: () => Promise<void>;
  /** Answers of the contact point, in memory; absent = none. */
  readonly answers?: AnswerBook;
  /** Makes a change of the answers count in this process at once. */
  readonly applyAnswers?: () => Promise<void>;
  /** Test cases of the deployment by which the office judges a change of the rules. */
  readonly fundingPersonas?: readonly Persona[];
  readonly places: Places;
  readonly database: PortalDatabase;
  readonly index: CatalogueIndex;
  /** For /metrics; absent in tests that do not look there. */
  readonly indexFigures?: () => IndexFigures;
  /** Counts searches without hits; absent where nobody counts. */
  readonly missed?: Pick<MissedSearches, 'note'>;
  /** Who writes letters. */
  readonly sender: LetterSender;
  /** Absent where people sign in by code and passkey only. */
  readonly signInProvider?: SignInProvider | undefined;
  /** Where letters lie as files, told on the page for codes; only in the demo. */
  readonly letterFolder?: string | undefined;
  /** What the operator allows requests to addresses that members name; absent = nothing beyond the usual. */
  readonly outgoing?: Omit<OutgoingSettings, 'userAgent'>;
  /** Where letters lie as files; absent where there are none. */
  readonly mailFolder?: string;
  /** See `loadSecret`. */
  readonly secret: Buffer;
  readonly assets: Assets;
  readonly dist: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** What every page needs: the built style with the network's own colours, the frame's words per language. */
function shellOf({ assets, publicUrl, network }: Services): PageShell {
  const style = assets.style + themeStyle(network.settings.theme);
  return {
    assets: { ...assets, style },
    publicUrl,
    site: (language) => siteFrame(network, language),
  };
}

async function isDatabaseThere({ database }: Services): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.db);
    return true;
  } catch {
    return false;
  }
}

/** All routes in one list, in the order in which they are tried. */
export function allRoutes(
  services: Services,
  metrics: ProcessMetrics,
  shell = shellOf(services),
): Route[] {
  const {
    database: { db },
    index,
    network,
    places,
    dist,
    sender,
    secret,
    signInProvider,
    letterFolder,
  } = services;
  const isHttps = services.publicUrl.startsWith('https://');
  const members = namedMembers(db);
  const guards = createGuards(findActor({ db, isHttps }));
  const { funding } = services;
  const offers = memberOffers({ db, index, funding });
  const region = memberRegion(network, places);
  /** What pages for signed-in people need, whatever their domain. */
  const workspace = { db, shell, guards, members };
  const entries = [
    inboxEntry(db),
    presenceEntry(network),
    serviceEntry(network),
    ...courseWorkspaceEntries,
    PROFILE_ENTRY,
    SEALS_ENTRY,
    SLIPS_ENTRY,
    ANSWERS_ENTRY,
    ...membershipEntries,
  ];
  const checkRules = createCheckRules(funding);
  const answers = services.answers ?? NO_ANSWERS;
  return [
    ...homeRoutes({ db, index, network, places, shell, funding }),
    ...catalogueRoutes({
      db,
      index,
      network,
      places,
      shell,
      funding,
      checkRules,
      missed: services.missed,
      answerBand: answerBandFor(answers),
      advice: adviceApi({ db, network }),
    }),
    ...sourceRoutes({
      ...workspace,
      secret,
      fetch: guardedFetch({
        ...services.outgoing,
        userAgent: userAgentOf(network, services.publicUrl),
      }),
      chance: Math.random,
    }),
    ...pushRoutes({ db, publicUrl: services.publicUrl }),
    ...courseWorkspaceRoutes({ ...workspace, network, places, funding }),
    ...confirmRoutes({ db, shell }),
    ...memberRoutes({
      db,
      shell,
      offers,
      region,
      seals: memberSeals(db),
      takeover: takeoverHint(db),
    }),
    ...profileRoutes({ ...workspace, region, offers, sender }),
    ...sealRoutes({ ...workspace, sender, offersOf: (memberId) => offerTitles(db, memberId) }),
    ...allMembershipRoutes({ ...workspace, sender, ...membershipParts(network, places) }),
    ...privacyRoutes({
      ...workspace,
      findActor: findActor({ db, isHttps }),
      isHttps,
      tools: privacyTools(services.mailFolder ?? null, secret),
      contacts: publishedContacts(db),
    }),
    ...accountsRoutes({
      db,
      shell,
      sender,
      secret,
      isHttps,
      members,
      signInProvider,
      letterFolder,
      accountSections: [ownDataSection],
      officeEntries: OFFICE_ENTRIES,
      entries,
    }),
    ...officeRoutes({
      db,
      shell,
      guards,
      sender,
      network,
      files: services.networkFiles ?? network,
      applyNetwork: services.applyNetwork ?? (async () => undefined),
      funding: services.funding,
      personas: services.fundingPersonas ?? [],
      applyFunding: services.applyFunding ?? (async () => undefined),
      geocode: (venue) => places.geocodeVenue(venue),
      entries,
    }),
    ...contactRoutes({
      ...workspace,
      sender,
      network,
      places,
      index,
      secret,
      mailIntakeKey: services.config.mailIntakeKey,
      publicUrl: services.publicUrl,
      answers,
      applyAnswers: services.applyAnswers ?? (async () => undefined),
    }),
    ...fundingRoutes({ db, shell, funding, checkRules }),
    ...networkRoutes({ network, shell, register: privacyRegister }),
    ...assetRoutes(dist),
    ...processRoutes(metrics, async () => ({
      database: await isDatabaseThere(services),
      index: index.isReady,
    })),
  ];
}

/** Counters for /metrics; they outlive an app that is made anew because the network's data have changed. */
export function metricsOf(services: Pick<Services, 'index' | 'indexFigures'>): ProcessMetrics {
  return createMetrics(indexReadings(services));
}

/** The portal as one request handler. */
export function createApp(services: Services, metrics = metricsOf(services)): App {
  const shell = shellOf(services);
  return createDispatcher(allRoutes(services, metrics, shell), {
    publicUrl: services.publicUrl,
    inlineStyle: shell.assets.style,
    trustedProxy: services.config.trustedProxy,
    clock: services.clock,
    log: services.log,
    observe: metrics.observe,
    errorResponse: (context) =>
      context.path.startsWith('/api/')
        ? apiErrorResponse(services.publicUrl, context)
        : htmlResponse(errorPage({ shell, ...context })),
  });
}
