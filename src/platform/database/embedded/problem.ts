import { OperatorProblem } from '../../operator-problem.ts';

/** Something about the embedded database that the operator must mend. */
export class DatabaseProblem extends OperatorProblem {
  override readonly name = 'DatabaseProblem';
}

/** Turns an error of the file system into a sentence about the folder it happened in. */
export function folderProblem(folder: string, error: unknown): DatabaseProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    EACCES: 'dort fehlen Schreibrechte. Bitte die Rechte ändern',
    EPERM: 'dort fehlen Schreibrechte. Bitte die Rechte ändern',
    EROFS: 'das Laufwerk ist schreibgeschützt. Bitte ein beschreibbares wählen',
    ENOSPC: 'das Laufwerk ist voll. Bitte Platz schaffen',
    EEXIST: 'dort liegt eine Datei, kein Ordner. Bitte die Datei wegräumen',
    ENOTDIR: 'ein Teil des Weges ist eine Datei, kein Ordner. Bitte den Weg prüfen',
    EDQUOT: 'der erlaubte Speicherplatz ist verbraucht. Bitte Platz schaffen',
  };
  const reason =
    reasons[code] ?? `${error instanceof Error ? error.message : String(error)}. Bitte prüfen`;
  return new DatabaseProblem(
    `Der Datenordner „${folder}“ ist nicht benutzbar: ${reason} oder mit DATA_DIR einen anderen Ordner angeben.`,
    { cause: error },
  );
}
