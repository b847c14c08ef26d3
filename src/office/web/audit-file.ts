import type { AuditLine } from '../queries/audit-lines.ts';

const COLUMNS = ['at', 'actor', 'action', 'subject_kind', 'subject_id', 'member', 'details'];

/** The audit log as CSV (RFC 4180) with names of columns; instants in UTC. */
export function auditFile(lines: readonly AuditLine[]): string {
  const rows = lines.map((line) => [
    line.at.toISOString(),
    line.actorName ?? '',
    line.action,
    line.subjectKind,
    line.subjectId,
    line.memberName ?? '',
    JSON.stringify(line.details),
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Programs for tables run cells that begin like a formula; an apostrophe keeps them text (ASVS 1.2.10). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
