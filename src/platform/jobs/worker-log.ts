import { Logger } from 'graphile-worker';
import type { Log } from '../log.ts';
import { TryAgain } from './task.ts';

/** The queue's own words in the portal's log. What it attaches (rows, payloads) is left out. */
export function workerLog(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error' && meta?.failure === true) return logFailure(log, meta.error);
    if (level === 'error' || level === 'warning') log.warn('jobs', { reason: firstLine(message) });
    else log.debug('jobs', { note: firstLine(message) });
  });
}

function logFailure(log: Log, error: unknown): void {
  if (error instanceof TryAgain) log.warn('a job will be tried again', { reason: error.message });
  else log.error('a job failed', error);
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
