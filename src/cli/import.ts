import { parseArgs } from 'node:util';
import { type DeliveryReport, importDelivery } from '../catalogue/index.ts';
import { openPlaces } from '../network/index.ts';
import type { Command, CommandResult } from './command.ts';

const USAGE =
  'FILE --member SLUG [--format auto|openqcat|open-vhs|kufer|xcri-cap|berlin-vhs|moochub|amb|jsonld|ics|xlsx|csv] [--dry-run] [--accept-shrink]';

/** `import`: checks and publishes a delivery of a member and prints its report. */
export const importCommand: Command = {
  name: 'import',
  usage: USAGE,
  async run(args, { db, network, now }) {
    const given = readArguments(args);
    if (given === null) return { exitCode: 2, messages: [`Aufruf: import ${USAGE}`] };
    const places = await openPlaces(db, network);
    const messages: string[] = [];
    const answer = await importDelivery(db, {
      ...given,
      now,
      lookups: { terms: network.terms, geocode: (venue) => places.geocodeVenue(venue) },
      onWait: () =>
        messages.push(
          'Eine andere Lieferung derselben Quelle lief noch; es wurde auf sie gewartet.',
        ),
    });
    if (answer.kind === 'wrong_request') return { exitCode: 2, messages: [answer.message] };
    return resultOf(answer.report, messages);
  },
};

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        member: { type: 'string' },
        format: { type: 'string', default: 'auto' },
        'dry-run': { type: 'boolean', default: false },
        'accept-shrink': { type: 'boolean', default: false },
      },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0 || values.member === undefined) return null;
    return {
      file,
      memberSlug: values.member,
      format: values.format,
      dryRun: values['dry-run'],
      acceptShrink: values['accept-shrink'],
    };
  } catch {
    return null;
  }
}

function resultOf(report: DeliveryReport, messages: readonly string[]): CommandResult {
  const isDone = report.state === 'published' || report.state === 'dry_run';
  const isNothingUsable = report.rejectedCount > 0 && report.rejectedCount === report.records;
  const summary =
    report.message ??
    `${report.records} Datensätze: ${report.created} neu, ${report.updated} geändert, ${report.unchanged} unverändert, ${report.withdrawn} zurückgezogen, ${report.rejectedCount} abgelehnt.${report.state === 'dry_run' ? ' Probelauf: Am Bestand ist nichts geändert.' : ''}`;
  const cut =
    report.rejectedCount > report.rejected.length || report.warningCount > report.warnings.length
      ? ['Der Bericht nennt nur die ersten 10.000 Ablehnungen und Hinweise; die Zahlen stimmen.']
      : [];
  return {
    exitCode: isDone && !isNothingUsable ? 0 : 1,
    output: report,
    messages: [...messages, summary, ...cut],
  };
}
