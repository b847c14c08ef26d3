export { checkUrl } from './check-url.ts';
export { guardedFetch } from './fetch-guarded.ts';
export { MOST_ROBOTS_BYTES, type RobotsRules, robotsRules } from './robots-rules.ts';
export {
  type FetchGuarded,
  OutgoingError,
  type OutgoingSettings,
} from './types.ts';
