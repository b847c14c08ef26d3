import type { Tasks } from '../../platform/jobs/index.ts';

/** Jobs of all areas. */
export function contactTasks(): Tasks {
  return {};
}
