export interface RunningPortal {
  /** Address without slash at the end, e.g. `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** From the start of the process to its ready line. */
  readonly readyMs: number;
  /** Ends it in order; removes a data folder that was made for it. */
  stop(): Promise<void>;
}

/**
 * `settings` are environment variables of the portal; without DATA_DIR it gets a folder of its own. A large catalogue needs more
 * than the usual 90 seconds of patience until the ready line.
 */
export function startPortal(
  settings?: Readonly<Record<string, string>>,
  options?: { readonly patienceMs?: number },
): Promise<RunningPortal>;

export function temporaryDataDir(): string;
