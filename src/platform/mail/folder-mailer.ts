import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { germanAscii, slugOf } from '../ids.ts';
import { composeMail } from './compose-mail.ts';
import { explainFailure } from './explain-failure.ts';
import type { Mailer, Message, Sender } from './message.ts';
import { isSingleAddress } from './neutralise.ts';

/**
 * Lays messages down as files that every mail program opens, for demonstrations and portals without a mail server. Folder and files are
 * for the portal's own user only. The same message has the same name, so a second try replaces the first.
 */
export function folderMailer(folder: string, sender: Sender): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message) {
      if (!isSingleAddress(message.to))
        return { kind: 'refused', problem: 'Die Adresse ist keine E-Mail-Adresse.' };
      try {
        const { message: bytes } = await transport.sendMail(composeMail(message, sender));
        if (!Buffer.isBuffer(bytes)) throw new TypeError('the mail library gave a stream');
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = path.join(folder, fileNameOf(message));
        await writeFile(`${file}.part`, bytes, { mode: 0o600 });
        await rename(`${file}.part`, file);
        return { kind: 'sent' };
      } catch (error) {
        return explainFailure(error);
      }
    },
    close: async () => undefined,
  };
}

/** `2026-11-22T21-05-33Z_ihr-code-zum-anmelden_anna-at-werkhof.example_4xk….eml`: sorted by time, to be told apart at a glance. */
export function fileNameOf({ id, to, subject, writtenAt }: Message): string {
  const time = writtenAt.toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  const address = germanAscii(to.replace('@', '-at-'))
    .replace(/[^a-z0-9.-]+/g, '-')
    .slice(0, 80);
  return `${time}_${slugOf(subject, 40)}_${address}_${slugOf(id)}.eml`;
}
