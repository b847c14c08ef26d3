import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Network } from '../../network/index.ts';
import { DataFileError, parseYaml } from '../../platform/yaml/read-yaml.ts';
import { type DemoOffersFile, DemoOffersFileSchema } from '../model/demo-offers-file.ts';
import { danglingReferences } from '../model/demo-references.ts';
import { type DemoMember, DemoMembersFileSchema } from './seed-demo-members-file.ts';

/** A file of demo offers, read but not yet looked into: most starts need only its hash. */
export interface DemoOffersText {
  /** The slug of the provider: the file's name without ending. */
  readonly provider: string;
  /** Below `demo`, with the folder. */
  readonly fileName: string;
  readonly text: string;
  readonly hash: string;
}

const demoFolder = (network: Network): string => path.join(network.folder, 'demo');

/** The members of the demo. Throws {@link DataFileError} with every problem. */
export async function readDemoMembers(network: Network): Promise<DemoMember[]> {
  const file = path.join(demoFolder(network), 'members.yaml');
  const { members } = parseYaml(
    await readFile(file, 'utf8'),
    DemoMembersFileSchema,
    'members.yaml',
  );
  const topics = new Set(network.terms.topic.map((term) => term.key));
  const problems = members.flatMap((member, index) => [
    ...member.topics
      .filter((topic) => !topics.has(topic))
      .map((topic) => `members[${index}].topics: Das Thema „${topic}“ steht nicht in topics.yaml.`),
    ...(members.findIndex(({ slug }) => slug === member.slug) < index
      ? [`members[${index}].slug: „${member.slug}“ steht schon weiter oben.`]
      : []),
  ]);
  refuse('members.yaml', problems);
  return members;
}

/** `offers` are online; those in `waiting` wait for the office. */
export type DemoOffersFolder = 'offers' | 'waiting';

/** The texts of all files of demo offers in a folder, sorted by provider. */
export async function readDemoOffers(
  network: Network,
  name: DemoOffersFolder = 'offers',
): Promise<DemoOffersText[]> {
  const folder = path.join(demoFolder(network), name);
  if (!(await readdir(demoFolder(network))).includes(name)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (fileName) => {
      const text = await readFile(path.join(folder, fileName), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      const provider = fileName.replace(/\.yaml$/, '');
      return { provider, fileName: `${name}/${fileName}`, text, hash };
    }),
  );
}

/** Looks into a file of offers. Throws {@link DataFileError} with every problem, also references that lead nowhere. */
export function parseDemoOffers(source: DemoOffersText, network: Network): DemoOffersFile {
  const fileName = `demo/${source.fileName}`;
  const file = parseYaml(source.text, DemoOffersFileSchema, fileName);
  const problems = danglingReferences(file, network.terms);
  if (file.provider !== source.provider) {
    problems.push(`provider: Der Wert ist „${file.provider}“. Erlaubt ist: ${source.provider}.`);
  }
  refuse(fileName, problems);
  return file;
}

function refuse(fileName: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new DataFileError(problems.map((problem) => `${fileName}, ${problem}`).join('\n'));
}
