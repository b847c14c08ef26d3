import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Route } from './route.ts';

/** How a call stands against the limit of its route. */
export interface RateVerdict {
  readonly isRefused: boolean;
  /** Calls that are left in this minute. */
  readonly remaining: number;
  /** Whole seconds until the count begins anew. */
  readonly resetSeconds: number;
}

/**
 * Counts calls per route and caller in the memory of this process; addresses are forgotten after a minute and never written
 * down. Null = this call is not counted.
 */
export function createRateLimits(): (
  route: Route,
  caller: string | null,
) => Promise<RateVerdict | null> {
  const limiters = new Map<number, RateLimiterMemory>();
  return async (route, caller) => {
    if (route.rateLimit === 'none' || caller === null) return null;
    const { perMinute } = route.rateLimit;
    let limiter = limiters.get(perMinute);
    if (!limiter) {
      limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
      limiters.set(perMinute, limiter);
    }
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(
        `${route.method} ${route.path} ${caller}`,
      );
      return { isRefused: false, remaining: remainingPoints, resetSeconds: seconds(msBeforeNext) };
    } catch (refusal) {
      const wait =
        typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal
          ? Number(refusal.msBeforeNext)
          : 60_000;
      return { isRefused: true, remaining: 0, resetSeconds: seconds(wait) };
    }
  };
}

const seconds = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1000));
