import { fieldsOf, type JsonNode, textOf } from '../json/json-node.ts';
import { type Found, findCourses, typesOf } from './find-courses.ts';

/** Fields that may hold nothing but a reference to another object of the file. */
const REFERRING = [
  'hasCourseInstance',
  'subEvent',
  'courseSchedule',
  'location',
  'address',
  'offers',
];
const DEEPEST_REFERENCE = 6;
/** Characters of records that are held until what they refer to is known; the rest is read as it stands. */
const MOST_HELD = 8_000_000;

export interface CourseNode extends Found {
  readonly line: number | null;
  /** The record's own text, if the course is all of it. */
  readonly raw: string | null;
  /** References that lead nowhere. */
  readonly unresolved: readonly string[];
}

/**
 * Courses of a file whose objects may refer to each other by `@id`. A course that is complete comes out at once; one that refers to
 * what has not come yet waits, in bounded memory, for the end of the file.
 */
export class CourseGraph {
  /** What other types the file holds, for the sentence about a file without courses. */
  readonly otherTypes = new Set<string>();
  private readonly known = new Map<string, JsonNode>();
  private readonly referred = new Set<string>();
  private waiting: CourseNode[] = [];
  private held = 0;

  *push(node: JsonNode, line: number | null, raw: string): Generator<CourseNode> {
    for (const found of findCourses(node)) {
      const { kind } = found;
      const course = { ...found, line, raw: found.node === node ? raw : null, unresolved: [] };
      if (kind === 'lookalike' || kind === 'other') {
        for (const type of typesOf(found.node))
          if (this.otherTypes.size < 20) this.otherTypes.add(type);
        this.remember(found.node, raw.length);
      }
      if (kind === 'lookalike') yield course;
      if (kind === 'instance' || kind === 'course') {
        if (this.mustWait(course) && this.hold(raw.length)) {
          if (kind === 'instance') this.remember(found.node, 0);
          this.waiting.push(course);
        } else yield this.resolved(course);
      }
    }
  }

  /** Called at the end of the file: what has waited, now with everything that can be known. */
  *finish(): Generator<CourseNode> {
    const courses = this.waiting.map((course) => ({ course, resolved: this.resolved(course) }));
    this.waiting = [];
    for (const { course, resolved } of courses) {
      const isPart = course.kind === 'instance' && this.referred.has(textOf(course.node, '@id'));
      if (!isPart) yield resolved;
    }
  }

  private mustWait({ kind, node }: CourseNode): boolean {
    if (kind === 'instance' && textOf(node, '@id') !== '') return true;
    return referencesOf(node).some((id) => !this.known.has(id));
  }

  private remember(node: JsonNode, length: number): void {
    const id = textOf(node, '@id');
    if (id !== '' && node.fields.size > 1 && this.hold(length)) this.known.set(id, node);
  }

  private hold(length: number): boolean {
    if (this.held + length > MOST_HELD) return false;
    this.held += length;
    return true;
  }

  private resolved(course: CourseNode): CourseNode {
    const unresolved = new Set<string>();
    const node = this.withReferences(course.node, unresolved, 0);
    const isChanged = node !== course.node;
    return { ...course, node, raw: isChanged ? null : course.raw, unresolved: [...unresolved] };
  }

  private withReferences(node: JsonNode, unresolved: Set<string>, depth: number): JsonNode {
    let isChanged = false;
    const fields = new Map(node.fields);
    for (const name of [...REFERRING, 'provider', 'organizer']) {
      const values = fieldsOf(node, name);
      const resolved = values.map((value) => {
        const id = referenceIn(value);
        const target = id === null ? value : this.known.get(id);
        if (id !== null && depth < DEEPEST_REFERENCE) this.referred.add(id);
        if (target === undefined && REFERRING.includes(name) && id !== null) unresolved.add(id);
        if (target === undefined || depth >= DEEPEST_REFERENCE) return value;
        return this.withReferences(target, unresolved, depth + 1);
      });
      if (resolved.every((value, index) => value === values[index])) continue;
      isChanged = true;
      fields.set(name, resolved);
    }
    return isChanged ? { ...node, fields } : node;
  }
}

function referencesOf(node: JsonNode, depth = 0): string[] {
  if (depth >= DEEPEST_REFERENCE) return [];
  return REFERRING.flatMap((name) =>
    fieldsOf(node, name).flatMap((value) => {
      const id = referenceIn(value);
      return id === null ? referencesOf(value, depth + 1) : [id];
    }),
  );
}

/** The `@id` of an object that says nothing else (but perhaps its type). */
function referenceIn(node: JsonNode): string | null {
  const id = textOf(node, '@id');
  const isBare = [...node.fields.keys()].every((name) => name === '@id' || name === '@type');
  return id !== '' && isBare ? id : null;
}
