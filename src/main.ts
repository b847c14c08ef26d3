import cluster from 'node:cluster';
import path from 'node:path';
import { letterTasks } from './accounts/index.ts';
import { createApp, metricsOf } from './app.ts';
import {
  baseInWorker,
  deliveryTasks,
  linkTasks,
  openCatalogueIndex,
  openMissedSearches,
  pullTasks,
  queueDuePulls,
  twinTasks,
} from './catalogue/index.ts';
import { type Config, readConfig } from './config.ts';
import { careForContact, contactTasks } from './contact/index.ts';
import { loadFunding, loadPersonas, syncFundingShares } from './funding/index.ts';
import { syncSealKinds } from './members/index.ts';
import { loadNetwork, openPlaces } from './network/index.ts';
import { clockStartingAt, localDate, systemClock } from './platform/clock.ts';
import { loadAssets } from './platform/http/assets.ts';
import { openJobs } from './platform/jobs/index.ts';
import { createLog } from './platform/log.ts';
import { openMailer } from './platform/mail/index.ts';
import { OperatorProblem } from './platform/operator-problem.ts';
import { guardedFetch } from './platform/outgoing/index.ts';
import { loadSecret } from './platform/security/secret.ts';
import { careForAll, contactCareOf } from './start/care-for-all.ts';
import { eachDay } from './start/each-day.ts';
import { everyMinutes } from './start/every-minutes.ts';
import { followAnswers } from './start/follow-answers.ts';
import { followFunding } from './start/follow-funding.ts';
import { followNetwork } from './start/follow-network.ts';
import { mailFolderOf, toldLetterFolder } from './start/letter-folder.ts';
import { followingSender, letterSenderOf, mailSenderOf } from './start/letter-senders.ts';
import { listen } from './start/listen.ts';
import { openDatabase } from './start/open-database.ts';
import { outgoingSettingsOf, userAgentOf } from './start/outgoing-settings.ts';
import { isReplacement, superviseProcesses } from './start/processes.ts';
import { createShutdown, shutDownOnSignals } from './start/shutdown.ts';
import { signInProviderOf } from './start/sign-in-provider.ts';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** "Fetch now" is done within so long a time. */
const LOOK_FOR_PULLS_MINUTES = 1;

/** One web process: settings → network data → port → database → demo → index → pages. */
async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const clock = config.testClock ? clockStartingAt(config.testClock) : systemClock;
  const shutdown = createShutdown(log);
  shutDownOnSignals(shutdown, log);
  try {
    const files = await loadNetwork(config.networkDir);
    const ruleFiles = await loadFunding(config.networkDir, { today: localDate(clock.now()) });
    const fundingPersonas = await loadPersonas(config.networkDir);
    const listener = await shutdown.open(listen(config, { wait: isReplacement() }), (open) =>
      open.close(),
    );
    const publicUrl = config.publicUrl ?? `http://localhost:${listener.port}`;
    const database = await shutdown.open(openDatabase(config, root, log), (open) => open.close());
    const followed = await shutdown.open(followNetwork({ db: database.db, files, log }), (open) =>
      open.stop(),
    );
    const rules = await shutdown.open(
      followFunding({
        db: database.db,
        files: ruleFiles,
        apply: (current) => syncFundingShares(database.db, current, localDate(clock.now())),
        log,
      }),
      (open) => open.stop(),
    );
    const answers = await shutdown.open(followAnswers({ db: database.db, log }), (open) =>
      open.stop(),
    );
    await syncSealKinds(database.db, files.seals);
    const secret = await loadSecret({ given: config.sessionSecret, dataDir: config.dataDir });
    const contactCare = () =>
      contactCareOf({ network: followed.network(), publicUrl, secret, clock });
    const careForData = () =>
      careForAll(database.db, {
        config,
        network: followed.network(),
        rules: rules.current(),
        publicUrl,
        secret,
        clock,
      });
    await careForData();
    await shutdown.open(eachDay(clock, log, careForData), (stop) => stop());
    const places = await openPlaces(database.db, files);
    const catalogue = await shutdown.open(
      openCatalogueIndex({
        db: database.db,
        pool: database.pool,
        log,
        clock,
        folder: path.join(config.dataDir, 'index'),
        buildInWorker: baseInWorker(
          path.join(dist, 'base-worker.js'),
          database.address,
          database.db,
        ),
      }),
      (open) => open.stop(),
    );
    const missed = await shutdown.open(
      openMissedSearches({ db: database.db, clock, log }),
      (open) => open.stop(),
    );
    const mailer = await shutdown.open(
      openMailer({
        smtpUrl: config.smtpUrl,
        folder: mailFolderOf(config),
        sender: followingSender(() => mailSenderOf(config, followed.network())),
      }),
      async (open) => open.close(),
    );
    const outgoing = outgoingSettingsOf(config);
    const fetch = guardedFetch({ ...outgoing, userAgent: userAgentOf(files, publicUrl) });
    const tasks = {
      ...letterTasks({ db: database.db, mailer }),
      ...deliveryTasks({
        db: database.db,
        lookups: () => ({
          terms: followed.network().terms,
          geocode: (venue) => places.geocodeVenue(venue),
        }),
      }),
      ...linkTasks({ db: database.db, fetch }),
      ...twinTasks({ db: database.db }),
      ...contactTasks(),
      ...pullTasks({
        db: database.db,
        fetch,
        secret,
        sender: () => letterSenderOf(followed.network(), publicUrl),
        chance: Math.random,
      }),
    };
    await shutdown.open(
      everyMinutes(LOOK_FOR_PULLS_MINUTES, log, () => queueDuePulls(database.db, clock.now())),
      (stop) => stop(),
    );
    await shutdown.open(
      everyMinutes(1, log, () => careForContact(database.db, contactCare())),
      (stop) => stop(),
    );
    await shutdown.open(openJobs({ pool: database.pool, clock, log, tasks }), (stop) => stop());
    const fixed = {
      config,
      publicUrl,
      networkFiles: files,
      applyNetwork: followed.refresh,
      applyFunding: rules.refresh,
      fundingPersonas,
      answers: answers.book,
      applyAnswers: answers.refresh,
      places,
      database,
      index: catalogue.index,
      indexFigures: catalogue.figures,
      missed,
      signInProvider: signInProviderOf(config, publicUrl, log),
      letterFolder: toldLetterFolder(config, root),
      outgoing,
      mailFolder: mailFolderOf(config),
      secret,
      assets: loadAssets(dist),
      dist,
      clock,
      log,
    };
    const metrics = metricsOf(fixed);
    // The office changes the network's data or the rules of funding: then all routes are made anew from them, so that each request sees
    // one state and no kept page shows an older one.
    const answer = () => {
      const network = followed.network();
      const sender = letterSenderOf(network, publicUrl);
      const services = { ...fixed, network, funding: rules.book(), sender };
      listener.answerWith(createApp(services, metrics).fetch);
    };
    followed.onChange(answer);
    rules.onChange(answer);
    // Pages of the catalogue show answers as well.
    answers.onChange(answer);
    answer();
    await catalogue.start();
    await listener.open();
    if (cluster.isPrimary) announce(config, publicUrl, listener.port);
    else process.send?.('ready');
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

function announce(config: Config, publicUrl: string, port: number): void {
  const local = `http://${config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
  const outside = publicUrl === local ? '' : ` (öffentlich: ${publicUrl})`;
  process.stdout.write(`Bereit: ${local}${outside}\n`);
}

try {
  const config = readConfig(process.env, root);
  if (config.processes > 1 && cluster.isPrimary) {
    await superviseProcesses(path.join(dist, 'main.js'), config.processes);
    announce(config, config.publicUrl ?? `http://localhost:${config.port}`, config.port);
  } else {
    await serve(config);
  }
} catch (error) {
  process.stderr.write(
    `${error instanceof OperatorProblem ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
