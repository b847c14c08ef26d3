import type pg from 'pg';
import type { SearchRequest } from '../../src/catalogue/search/types.ts';
import { quantile } from '../search-timings.ts';
import type { Statement } from './statement.ts';

/** What each request found, and how long it took in milliseconds: the middle one of its rounds, which other programs rarely disturb. */
export interface Measured {
  readonly times: readonly number[];
  readonly totals: readonly number[];
}

/** Asks every request in turn, the first `warmUp` rounds without counting them. `ask` answers the number of offers found. */
export async function measure(
  requests: readonly SearchRequest[],
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
  ask: (request: SearchRequest) => Promise<number> | number,
): Promise<Measured> {
  const times: number[][] = requests.map(() => []);
  const totals: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    for (const [number, request] of requests.entries()) {
      const started = performance.now();
      totals[number] = await ask(request);
      if (round >= 0) times[number]?.push(performance.now() - started);
    }
  }
  return { times: times.map((list) => quantile(list, 0.5)), totals };
}

/** Asks PostgreSQL by prepared statements, one for each form of a question. */
export function preparedAsker(client: pg.PoolClient): (statement: Statement) => Promise<number> {
  const names = new Map<string, string>();
  return async ({ text, values }) => {
    const name = names.get(text) ?? `question ${names.size}`;
    names.set(text, name);
    const { rows } = await client.query<{ answer: { total: number } }>({
      name,
      text,
      values: [...values],
    });
    return rows[0]?.answer.total ?? 0;
  };
}
