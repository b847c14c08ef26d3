import pg from 'pg';

/** A connection outside the pool, with the pool's settings and a name of its own for the operator. Not yet connected. */
export function privateClient(config: pg.ClientConfig, name: string): pg.Client {
  // The pool hides its password from being copied.
  const { password } = config;
  return new pg.Client({
    ...config,
    ...(password === undefined ? {} : { password }),
    application_name: name,
  });
}
