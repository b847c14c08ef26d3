// npm start: builds if something changed, then runs the portal in this very process, so that signals reach it.
import { build } from './build.js';

await build();
await import('../dist/main.js');
