import { parseArgs } from 'node:util';
import { emailKey } from '../accounts/model/email-address.ts';
import { type OneReach, readReach } from '../accounts/model/reach.ts';
import { eraseContact } from '../accounts/use-cases/privacy/erase-contact.ts';
import { isWholeName } from '../platform/privacy/index.ts';
import { loadSecret } from '../platform/security/secret.ts';
import { mailFolderOf } from '../start/letter-folder.ts';
import { privacyTools } from '../start/privacy-tools.ts';
import type { Command } from './command.ts';

const USAGE = 'EMAIL|PHONE [--name NAME]';

/**
 * `erase-contact`: takes somebody who has no account out of contacts, enquiries, delivered records, texts, letters, requests and files; with
 * `--name` the whole name too, wherever it stands. May be called again. A running portal renews its index by itself.
 */
export const eraseContactCommand: Command = {
  name: 'erase-contact',
  usage: USAGE,
  async run(args, { config, db, now }) {
    const wanted = readArguments(args);
    if (wanted === null) return { exitCode: 2, messages: [`Aufruf: erase-contact ${USAGE}`] };
    const secret = await loadSecret({ given: config.sessionSecret, dataDir: config.dataDir });
    const tools = privacyTools(mailFolderOf(config), secret);
    const erased = await eraseContact(db, tools, { ...wanted, by: { personId: null }, now });
    if (erased.kind === 'organisation') {
      return {
        exitCode: 1,
        messages: [
          'Diese Adresse veröffentlicht ein Mitglied als seine eigene. Bitte zuerst den Eintrag des Mitglieds ändern.',
        ],
      };
    }
    const { rows, files } = erased;
    const account = await db
      .selectFrom('person')
      .select('id')
      .where('email_key', '=', wanted.email === null ? '' : emailKey(wanted.email))
      .executeTakeFirst();
    return {
      exitCode: 0,
      output: { rows, files },
      messages: [
        ...(account === undefined
          ? []
          : ['Das Konto mit dieser Adresse besteht weiter: Der Datenschutz löscht es im Büro.']),
        'Bitte den Anbieter, seine nächste Lieferung zu ändern: Sonst kommen die Angaben mit ihr zurück.',
        'Läuft das Portal gerade nicht, erneuert „reindex“ den gespeicherten Stand der Suche.',
      ],
    };
  },
};

function readArguments(args: readonly string[]): (OneReach & { name: string | null }) | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string' } },
    });
    const reach = readReach(positionals[0] ?? '');
    if (reach === null || positionals.length !== 1) return null;
    // One word alone is too often a word of its own or somebody else.
    if (values.name !== undefined && !isWholeName(values.name)) return null;
    return { ...reach, name: values.name ?? null };
  } catch {
    return null;
  }
}
