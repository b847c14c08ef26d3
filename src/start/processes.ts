import cluster from 'node:cluster';

const RESPAWN_AFTER_MS = 1000;
const REPLACEMENT = { BILDUNGSNETZ_REPLACEMENT: '1' };

/** Whether this process takes the place of one that died while others answer: it takes no request before it can answer. */
export const isReplacement = (): boolean =>
  process.env.BILDUNGSNETZ_REPLACEMENT === REPLACEMENT.BILDUNGSNETZ_REPLACEMENT;

/**
 * With WEB_CONCURRENCY > 1 the first process only supervises: it starts the given number of web processes, each with its own
 * index, all on the same port and database. One that dies is replaced; one that cannot even start ends all. Resolves with the
 * number of processes that are ready.
 */
export function superviseProcesses(program: string, count: number): Promise<number> {
  cluster.setupPrimary({ exec: program });
  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    isStopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
  return new Promise((resolve) => {
    const ready = new Set<number>();
    cluster.on('message', (worker, message) => {
      if (message !== 'ready') return;
      ready.add(worker.id);
      if (ready.size === count) resolve(count);
    });
    cluster.on('exit', (worker, code) => {
      if (isStopping) {
        if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
      } else if (ready.has(worker.id)) {
        setTimeout(() => cluster.fork(REPLACEMENT), RESPAWN_AFTER_MS);
      } else {
        isStopping = true;
        stop('SIGTERM');
        process.exitCode = code || 1;
      }
    });
    for (let i = 0; i < count; i++) cluster.fork();
  });
}
