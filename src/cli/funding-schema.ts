import { ruleFileSchema } from '../funding/index.ts';
import type { Command } from './command.ts';

/** `funding schema`: prints the shape of a rule file as JSON Schema. */
export const fundingSchemaCommand: Command = {
  name: 'funding schema',
  usage: '',
  async run(args) {
    if (args.length > 0) {
      return {
        exitCode: 2,
        messages: [`„funding schema“ hat keine weiteren Angaben, nicht „${args.join(' ')}“.`],
      };
    }
    return { exitCode: 0, text: `${JSON.stringify(ruleFileSchema(), null, 2)}\n` };
  },
};
