import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Route } from './route.ts';

/**
 * Counts calls per route and caller in the memory of this process; addresses are forgotten after a minute and never written
 * down. Answers null if the call may pass, otherwise the seconds to wait.
 */
export function createRateLimits(): (
  route: Route,
  caller: string | null,
) => Promise<number | null> {
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
      await limiter.consume(`${route.method} ${route.path} ${caller}`);
      return null;
    } catch (refusal) {
      const wait =
        typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal
          ? Number(refusal.msBeforeNext)
          : 60_000;
      return Math.max(1, Math.ceil(wait / 1000));
    }
  };
}
