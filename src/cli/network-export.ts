import { NETWORK_FILES, networkFile } from '../network/index.ts';
import type { Command } from './command.ts';

const USAGE = `[${NETWORK_FILES.join('|')}]`;

/**
 * `network export`: prints a file of NETWORK_DIR as YAML with everything that the office has changed since, so that an operator can put
 * it back into the folder; network.yaml unless told.
 */
export const networkExportCommand: Command = {
  name: 'network export',
  usage: USAGE,
  async run(args, { network }) {
    const [wanted = 'network', ...more] = args;
    const file = NETWORK_FILES.find((name) => name === wanted);
    if (file === undefined || more.length > 0)
      return { exitCode: 2, messages: [`Aufruf: network export ${USAGE}`] };
    return { exitCode: 0, text: networkFile(network, file) };
  },
};
