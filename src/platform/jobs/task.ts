/** One try of a job. */
export interface JobRun {
  /** The portal's clock when the try began. */
  readonly now: Date;
  /** 1 = the first. */
  readonly attempt: number;
  /** After this one nobody tries again. */
  readonly isLast: boolean;
  /** Aborts two seconds after the process was asked to stop. */
  readonly signal: AbortSignal;
}

/**
 * What is to be done with a payload. May run twice for one job (a process was killed between doing and noting), so doing it again must
 * do no harm. Throw {@link TryAgain} to be called again later; any other error means the same but is logged with its stack.
 */
export type Task = (payload: unknown, run: JobRun) => Promise<void>;

/** Tasks by name; each domain declares its own, the start collects them. */
export type Tasks = Readonly<Record<string, Task>>;

/** Something outside was not ready. The message goes to the log and the queue, so it holds no personal data. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}
