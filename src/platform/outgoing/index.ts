export { checkUrl } from './check-url.ts';
export { guardedFetch } from './fetch-guarded.ts';
export {
  type FetchGuarded,
  OutgoingError,
  type OutgoingSettings,
} from './types.ts';
