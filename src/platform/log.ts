export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log: one JSON object per line on standard error. Never give it personal data, addresses of callers or query texts. */
export interface Log {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  /** `error` adds the stack for the operator. */
  error(message: string, error?: unknown, fields?: Fields): void;
}

const ORDER: Readonly<Record<LogLevel, number>> = {
  debug: 0,
  info: 1,
  warn: 2,
  error: 3,
  silent: 4,
};

export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const emit = (at: Exclude<LogLevel, 'silent'>, message: string, fields: Fields = {}) => {
    if (ORDER[at] < ORDER[level]) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level: at, message, ...fields })}\n`);
  };
  return {
    debug: (message, fields) => emit('debug', message, fields),
    info: (message, fields) => emit('info', message, fields),
    warn: (message, fields) => emit('warn', message, fields),
    error: (message, error, fields) =>
      emit('error', message, {
        ...fields,
        ...(error === undefined
          ? {}
          : { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      }),
  };
}
