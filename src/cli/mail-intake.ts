import { createReadStream } from 'node:fs';
import { MOST_MAIL_BYTES } from '../contact/model/mail/incoming.ts';
import { placeMail } from '../contact/use-cases/mail/place-mail.ts';
import { storeMail } from '../contact/use-cases/mail/store-mail.ts';
import { loadSecret } from '../platform/security/secret.ts';
import { letterSenderOf } from '../start/letter-senders.ts';
import type { Command, CommandResult } from './command.ts';

const USAGE = 'FILE|-';

/** `mail-intake`: takes in one mail, from a file or standard input, as a mail server hands it to a program. Prints what became of it. */
export const mailIntakeCommand: Command = {
  name: 'mail-intake',
  usage: USAGE,
  async run(args, { db, config, network, now }) {
    const [file, ...rest] = args;
    if (file === undefined || rest.length > 0)
      return { exitCode: 2, messages: [`Aufruf: mail-intake ${USAGE}`] };
    const bytes = await readBytes(file);
    if (bytes === 'no_file') return refused(`Die Datei ${file} lässt sich nicht lesen.`);
    if (bytes === 'too_large') return refused('Die E-Mail ist größer als 10 MB.');
    if (bytes.length === 0) return refused('Die E-Mail ist leer.');
    const secret = await loadSecret({ given: config.sessionSecret, dataDir: config.dataDir });
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
    const parts = { db, network, sender: letterSenderOf(network, publicUrl), secret };
    const { mailId, isNew } = await storeMail(parts, { bytes, channel: 'command', now });
    const state = await placeMail(parts, { mailId, now });
    return { exitCode: 0, output: { id: mailId, isNew, state } };
  },
};

async function readBytes(file: string): Promise<Buffer | 'no_file' | 'too_large'> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of file === '-' ? process.stdin : createReadStream(file)) {
      const piece = Buffer.from(part);
      bytes += piece.length;
      if (bytes > MOST_MAIL_BYTES) return 'too_large';
      parts.push(piece);
    }
  } catch {
    return 'no_file';
  }
  return Buffer.concat(parts);
}

const refused = (message: string): CommandResult => ({ exitCode: 1, messages: [message] });
