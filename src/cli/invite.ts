import { parseArgs } from 'node:util';
import { THE_PORTAL } from '../accounts/model/acting.ts';
import { EmailAddress } from '../accounts/model/email-address.ts';
import type { InvitedRole } from '../accounts/model/invitation.ts';
import { MEMBER_ROLES, OFFICE_ROLES } from '../accounts/model/roles.ts';
import { invitePerson } from '../accounts/use-cases/invite-person.ts';
import { letterSenderOf } from '../start/letter-senders.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';

const USAGE = `EMAIL --member SLUG --role ${MEMBER_ROLES.join('|')} oder EMAIL --office ${OFFICE_ROLES.join('|')}`;

/**
 * `invite`: invites somebody to act for a member or for the network. Prints the link as well, because the first person of the office
 * may have to come in before any mail is set up.
 */
export const inviteCommand: Command = {
  name: 'invite',
  usage: USAGE,
  async run(args, context) {
    const wanted = readArguments(args);
    if (wanted === null) return { exitCode: 2, messages: [`Aufruf: invite ${USAGE}`] };
    const target = await targetOf(wanted, context);
    if (target === null) {
      return { exitCode: 2, messages: [`Ein Mitglied „${wanted.member ?? ''}“ gibt es nicht.`] };
    }
    return invite(wanted.email, target, context);
  },
};

interface Wanted {
  readonly email: string;
  /** Address of the member's page; null = the network itself. */
  readonly member: string | null;
  readonly role: string;
}

function readArguments(args: readonly string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        member: { type: 'string' },
        role: { type: 'string' },
        office: { type: 'string' },
      },
    });
    const { member, role, office } = values;
    const email = EmailAddress.safeParse(positionals[0]);
    if (!email.success || positionals.length !== 1) return null;
    if (office !== undefined) {
      const isAlone = member === undefined && role === undefined;
      const isKnown = OFFICE_ROLES.some((known) => known === office);
      return isAlone && isKnown ? { email: email.data, member: null, role: office } : null;
    }
    const isKnown = MEMBER_ROLES.some((known) => known === role);
    return member !== undefined && role !== undefined && isKnown
      ? { email: email.data, member, role }
      : null;
  } catch {
    return null;
  }
}

interface Target {
  readonly invited: InvitedRole;
  readonly forName: string;
}

async function targetOf(wanted: Wanted, { db, network }: CommandContext): Promise<Target | null> {
  const office = OFFICE_ROLES.find((known) => known === wanted.role);
  if (wanted.member === null) {
    const forName = network.settings.name;
    return office === undefined ? null : { invited: { kind: 'office', role: office }, forName };
  }
  const role = MEMBER_ROLES.find((known) => known === wanted.role);
  const member = await db
    .selectFrom('member')
    .where('slug', '=', wanted.member)
    .select(['id', 'name'])
    .executeTakeFirst();
  if (member === undefined || role === undefined) return null;
  return { invited: { kind: 'member', memberId: member.id, role }, forName: member.name };
}

async function invite(
  email: string,
  target: Target,
  { db, config, network, now }: CommandContext,
): Promise<CommandResult> {
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const answer = await invitePerson(db, {
    email,
    ...target,
    sender: letterSenderOf(network, publicUrl),
    language: 'de',
    by: THE_PORTAL,
    now,
  });
  switch (answer.kind) {
    case 'has_role':
      return { exitCode: 1, messages: ['Die Person hat diese Rolle schon.'] };
    case 'too_many':
      return {
        exitCode: 1,
        messages: ['An diese Adresse gingen in der letzten Stunde zu viele Briefe.'],
      };
    case 'invited':
      return {
        exitCode: 0,
        output: {
          email,
          for: target.forName,
          role: target.invited.role,
          expires: answer.expiresAt.toISOString(),
          link: answer.link,
        },
        messages: ['Der Brief geht hinaus, sobald das Portal läuft. Der Link gilt einmal.'],
      };
  }
}
