import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exportCalendar, writeExport } from '../catalogue/index.ts';
import type { Command, CommandContext } from './command.ts';

const USAGE = '--member SLUG|all --format openqcat|csv|xlsx|jsonld|ics|elm|xcri [--out FILE]';

/** `export`: the published offers of a member, or of all, as a file. */
export const exportCommand: Command = {
  name: 'export',
  usage: USAGE,
  async run(args, { config, db, network, now }) {
    const given = readArguments(args);
    if (given === null) return { exitCode: 2, messages: [`Aufruf: export ${USAGE}`] };
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
    const written =
      given.format === 'ics'
        ? await calendarOf({ db, network }, given.member, publicUrl)
        : await writeExport(db, { ...given, network, publicUrl, now });
    if (written.kind === 'wrong_request') return { exitCode: 2, messages: [written.message] };
    const { bytes, leftOut } = written;
    const messages = leftOut === null ? [] : leftOutSentences(leftOut);
    if (given.out === undefined) {
      await pipeline(Readable.from(bytes), process.stdout, { end: false });
      return { exitCode: 0, messages };
    }
    await pipeline(Readable.from(bytes), createWriteStream(given.out));
    return { exitCode: 0, output: { file: given.out, ...leftOut }, messages };
  },
};

async function calendarOf(
  { db, network }: Pick<CommandContext, 'db' | 'network'>,
  member: string,
  publicUrl: string,
) {
  const bytes = await exportCalendar(db, { member, publicUrl, name: network.settings.name });
  return bytes === null
    ? { kind: 'wrong_request' as const, message: `Es gibt kein Mitglied „${member}“.` }
    : { kind: 'written' as const, bytes, leftOut: null };
}

function leftOutSentences(leftOut: {
  readonly admitted: number;
  readonly leftOut: readonly {
    readonly title: string;
    readonly reasons: readonly { readonly sentence: string }[];
  }[];
}): string[] {
  return [
    `${leftOut.admitted} Angebote geschrieben, ${leftOut.leftOut.length} ausgelassen.`,
    ...leftOut.leftOut.map(
      ({ title, reasons }) => `„${title}“: ${reasons.map(({ sentence }) => sentence).join(' ')}`,
    ),
  ];
}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        member: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const { member, format, out } = values;
    return member === undefined || format === undefined ? null : { member, format, out };
  } catch {
    return null;
  }
}
