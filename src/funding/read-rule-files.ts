import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { DataFileError, readYamlFile, type YamlFile } from '../platform/yaml/read-yaml.ts';
import type { ProgrammeVersion } from './model/programme.ts';
import { FactsFileSchema } from './schema/fact-schema.ts';
import { OfficesFileSchema, PapersFileSchema } from './schema/office-schema.ts';
import { ProgrammeVersionSchema } from './schema/programme-schema.ts';

/** The rule files, each right in itself. Messages name them from the folder `funding` on. */
export interface RuleFiles {
  readonly facts: YamlFile<z.output<typeof FactsFileSchema>>;
  readonly offices: YamlFile<z.output<typeof OfficesFileSchema>>;
  readonly papers: YamlFile<z.output<typeof PapersFileSchema>>;
  readonly versions: readonly YamlFile<ProgrammeVersion>[];
}

/** Reads all rule files and checks the shape of each. Throws {@link DataFileError} with the problems of all of them. */
export async function readRuleFiles(folder: string): Promise<RuleFiles> {
  const problems: string[] = [];
  const read = async <Schema extends z.ZodType>(name: string, schema: Schema) => {
    try {
      return await readYamlFile(path.join(folder, name), schema, `funding/${name}`);
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      problems.push(error.message);
      return null;
    }
  };
  const names = (await readdir(path.join(folder, 'programmes'), { recursive: true })).sort();
  const [facts, offices, papers, ...versions] = await Promise.all([
    read('facts.yaml', FactsFileSchema),
    read('offices.yaml', OfficesFileSchema),
    read('papers.yaml', PapersFileSchema),
    ...names
      .filter((name) => name.endsWith('.yaml'))
      .map(async (name) => {
        const file = await read(`programmes/${name}`, ProgrammeVersionSchema);
        if (file !== null) problems.push(...misplaced(name, file));
        return file;
      }),
  ]);
  if (problems.length > 0 || facts === null || offices === null || papers === null)
    throw new DataFileError(problems.join('\n'));
  return { facts, offices, papers, versions: versions.filter((file) => file !== null) };
}

/** `programmes/<id>/<gueltig_von>.yaml`: the address of a file says which version is in it. */
function misplaced(name: string, { value, problemAt }: YamlFile<ProgrammeVersion>): string[] {
  const [folder = '', file = ''] = name.split(path.sep);
  const wrong = (field: 'id' | 'gueltig_von', allowed: string) =>
    problemAt(
      [field],
      `Der Wert ist „${value[field]}“. Erlaubt ist: ${allowed}; sonst bitte die Datei umbenennen.`,
    );
  return [
    ...(value.id === folder ? [] : [wrong('id', `„${folder}“, der Name des Ordners`)]),
    ...(`${value.gueltig_von}.yaml` === file
      ? []
      : [wrong('gueltig_von', `„${file.replace(/\.yaml$/, '')}“, der Name der Datei`)]),
  ];
}
