// npm run --silent cli -- <command>: builds if something changed, then runs the command line in this process.
import { build } from './build.js';

await build();
await import('../dist/cli.js');
