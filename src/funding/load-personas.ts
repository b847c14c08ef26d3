import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { readYamlFile, type YamlFile } from '../platform/yaml/read-yaml.ts';
import type { Persona } from './model/persona.ts';
import { PersonasFileSchema } from './schema/persona-schema.ts';

/** The people and companies by whom a change of the rules is judged; none where a deployment has no such file. */
export async function loadPersonas(networkFolder: string): Promise<readonly Persona[]> {
  return (await readPersonas(networkFolder))?.value.personas ?? [];
}

/** The file itself, so that later checks can name its lines; null = there is none. Throws where it cannot be read. */
export async function readPersonas(
  networkFolder: string,
): Promise<YamlFile<z.output<typeof PersonasFileSchema>> | null> {
  const folder = path.join(networkFolder, 'funding');
  if (!(await readdir(networkFolder)).includes('funding')) return null;
  if (!(await readdir(folder)).includes('personas.json')) return null;
  // JSON is YAML too, and the reader of YAML names the line of a mistake.
  return readYamlFile(
    path.join(folder, 'personas.json'),
    PersonasFileSchema,
    'funding/personas.json',
  );
}
