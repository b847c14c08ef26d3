import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import { type Route, route } from './route.ts';

export interface Readiness {
  readonly database: boolean;
  readonly index: boolean;
}

export interface ProcessMetrics {
  observe(route: string, status: number, milliseconds: number): void;
  readonly registry: Registry;
}

/** A figure that is read when somebody asks; null = not known now. */
export interface Reading {
  readonly name: string;
  readonly help: string;
  read(): number | null;
}

/** Counters of this process: answers by route pattern and status, and the given figures. No label ever holds user input. */
export function createMetrics(readings: readonly Reading[]): ProcessMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.025, 0.1, 0.5, 2],
    registers: [registry],
  });
  for (const { name, help, read } of readings) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        const value = read();
        if (value === null) this.remove();
        else this.set(value);
      },
    });
  }
  return {
    registry,
    observe: (pattern, status, milliseconds) =>
      duration.observe({ route: pattern, status: String(status) }, milliseconds / 1000),
  };
}

const nothing = z.object({});

/** /healthz (the process lives), /readyz (database and index can answer), /metrics (Prometheus). */
export function processRoutes(
  metrics: ProcessMetrics,
  readiness: () => Promise<Readiness>,
): Route[] {
  const common = {
    method: 'GET',
    localized: false,
    access: { kind: 'public' },
    rateLimit: 'none',
    input: nothing,
  } as const;
  return [
    route({
      ...common,
      path: '/healthz',
      handle: () =>
        new Response('ok\n', {
          headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
        }),
    }),
    route({
      ...common,
      path: '/readyz',
      async handle() {
        const state = await readiness();
        const isReady = state.database && state.index;
        return Response.json(state, {
          status: isReady ? 200 : 503,
          headers: { 'cache-control': 'no-store' },
        });
      },
    }),
    route({
      ...common,
      path: '/metrics',
      async handle() {
        return new Response(await metrics.registry.metrics(), {
          headers: { 'content-type': metrics.registry.contentType, 'cache-control': 'no-store' },
        });
      },
    }),
  ];
}
