import { fieldsOf, type JsonNode, textOf } from '../json/json-node.ts';

const COURSES = /^(?:Course|EducationalOccupationalProgram|WorkBasedProgram)$/;
const INSTANCES = /^(?:CourseInstance|EducationEvent)$/;
/** What people take for courses but is none; said so, instead of being left out silently. */
const LOOKALIKES = /^(?:LearningResource|Event|\w+Event|Product|Service)$/;

/** Names under which lists, pages, feeds and catalogues hold what they are about. */
const CONTAINERS = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'dataFeedElement',
  'hasOfferCatalog',
  'makesOffer',
  'itemOffered',
  'hasPart',
  'event',
  'events',
];
const DEEPEST = 12;

export interface Found {
  readonly node: JsonNode;
  readonly kind: 'course' | 'instance' | 'lookalike' | 'other';
}

export function typesOf(node: JsonNode): string[] {
  return fieldsOf(node, '@type').map(({ text }) => text);
}

/** Objects that describe persons: of no concern to a catalogue (DSGVO Art. 5 (1) c). */
export function isPerson(node: JsonNode): boolean {
  return typesOf(node).some((type) => type === 'Person' || type === 'Patient');
}

/** The courses in an object and in what it holds, and everything else in it that a course may refer to. */
export function* findCourses(node: JsonNode, depth = 0): Generator<Found> {
  const kind = kindOf(node);
  if (kind !== 'container') yield { node, kind };
  if (kind === 'course' || kind === 'instance' || depth >= DEEPEST) return;
  for (const name of CONTAINERS)
    for (const inner of fieldsOf(node, name))
      if (inner.fields.size > 0) yield* findCourses(inner, depth + 1);
}

function kindOf(node: JsonNode): Found['kind'] | 'container' {
  const types = typesOf(node);
  if (types.some((type) => COURSES.test(type))) return 'course';
  if (types.some((type) => INSTANCES.test(type))) return 'instance';
  if (types.some((type) => LOOKALIKES.test(type))) return 'lookalike';
  return textOf(node, '@id') === '' ? 'container' : 'other';
}
