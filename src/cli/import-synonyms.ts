import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { importSynonyms, SYNONYM_FORMATS, type SynonymFormat } from '../network/index.ts';
import type { Command, CommandResult } from './command.ts';

export const importSynonymsCommand: Command = {
  name: 'import-synonyms',
  usage: 'FILE [--format esco|kldb|auxco]',
  async run(args, { db }) {
    const wanted = wantedOf(args);
    if (wanted === null) return WRONG_USAGE;
    const start = performance.now();
    const imported = await importSynonyms(db, wanted.file, wanted.format);
    const ms = Math.round(performance.now() - start);
    return {
      exitCode: 0,
      output: { ...imported, ms },
      messages: [
        ...(imported.attribution === null ? [] : [imported.attribution]),
        'Ein laufender Server baut sein Suchverzeichnis in wenigen Sekunden damit neu.',
      ],
    };
  },
};

const WRONG_USAGE: CommandResult = {
  exitCode: 2,
  messages: [
    '„import-synonyms“ braucht genau eine Datei; --format kann esco, kldb oder auxco sein.',
  ],
};

function wantedOf(args: readonly string[]): { file: string; format: SynonymFormat | null } | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { format: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) return null;
    if (values.format === undefined) return { file, format: null };
    const format = SYNONYM_FORMATS.find((name) => name === values.format);
    return format === undefined ? null : { file, format };
  } catch {
    return null;
  }
}
