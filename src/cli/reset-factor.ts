import { EmailAddress } from '../accounts/model/email-address.ts';
import { resetFactorByOperator } from '../accounts/use-cases/reset-factor-by-operator.ts';
import { letterSenderOf } from '../start/letter-senders.ts';
import type { Command } from './command.ts';

const USAGE = 'EMAIL';

/**
 * `reset-factor`: removes all second factors and sessions of a person who has lost them. For the operator, who can reach the database
 * anyway; where two people are in the office, they do it (docs/operations.md).
 */
export const resetFactorCommand: Command = {
  name: 'reset-factor',
  usage: USAGE,
  async run(args, { db, config, network, now }) {
    const email = EmailAddress.safeParse(args[0]);
    if (!email.success || args.length !== 1) {
      return { exitCode: 2, messages: [`Aufruf: reset-factor ${USAGE}`] };
    }
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
    const sender = letterSenderOf(network, publicUrl);
    const factors = await resetFactorByOperator(db, { email: email.data, sender, now });
    if (factors === null) return { exitCode: 1, messages: ['Niemand hat diese Adresse.'] };
    return {
      exitCode: 0,
      output: { email: email.data, factors },
      messages: [
        'Alle zweiten Faktoren sind entfernt, alle Geräte abgemeldet. Beim nächsten Anmelden wird ein neuer eingerichtet.',
      ],
    };
  },
};
