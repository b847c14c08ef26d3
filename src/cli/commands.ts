import type { Command } from './command.ts';
import { eraseContactCommand } from './erase-contact.ts';
import { exportCommand } from './export.ts';
import { fundingCheckCommand } from './funding-check.ts';
import { fundingEvaluateCommand } from './funding-evaluate.ts';
import { fundingSchemaCommand } from './funding-schema.ts';
import { importCommand } from './import.ts';
import { importPlacesCommand } from './import-places.ts';
import { importSynonymsCommand } from './import-synonyms.ts';
import { inviteCommand } from './invite.ts';
import { mailIntakeCommand } from './mail-intake.ts';
import { missedSearchesCommand } from './missed-searches.ts';
import { networkExportCommand } from './network-export.ts';
import { reindexCommand } from './reindex.ts';
import { resetFactorCommand } from './reset-factor.ts';
import { searchCommand } from './search.ts';
import { seedBenchCommand } from './seed-bench.ts';
import { seedDemoCommand } from './seed-demo.ts';
import { verifyCommand } from './verify.ts';

/** All commands in the order of the help. */
export const commands: readonly Command[] = [
  importCommand,
  exportCommand,
  searchCommand,
  seedDemoCommand,
  seedBenchCommand,
  importPlacesCommand,
  importSynonymsCommand,
  missedSearchesCommand,
  inviteCommand,
  resetFactorCommand,
  eraseContactCommand,
  mailIntakeCommand,
  networkExportCommand,
  fundingEvaluateCommand,
  fundingCheckCommand,
  fundingSchemaCommand,
  reindexCommand,
  verifyCommand,
];
