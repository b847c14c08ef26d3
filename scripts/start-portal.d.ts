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

/** Environment variables of the portal. Without DATA_DIR it gets a folder of its own. */
export function startPortal(settings?: Readonly<Record<string, string>>): Promise<RunningPortal>;

export function temporaryDataDir(): string;
