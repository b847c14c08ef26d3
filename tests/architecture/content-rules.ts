import type { Violation } from './direction-rules.ts';
import { codeOnly, isTest, type SourceFile, withoutComments } from './source-graph.ts';

interface Ban {
  readonly pattern: RegExp;
  readonly reason: string;
  /** Files the ban does not concern. */
  readonly except?: RegExp;
  /** What is searched: code without strings (default) or with them. */
  readonly strings?: 'kept';
}

function search(files: readonly SourceFile[], ban: Ban): Violation[] {
  return files
    .filter((file) => !isTest(file) && !ban.except?.test(file.path))
    .flatMap((file) => {
      const text = ban.strings === 'kept' ? withoutComments(file.text) : codeOnly(file.text);
      return text
        .split('\n')
        .flatMap((line, index) =>
          ban.pattern.test(line)
            ? [{ file: `${file.path}:${index + 1}`, reason: `${ban.reason}: ${line.trim()}` }]
            : [],
        );
    });
}

/** HTML that is not escaped is written in one place, from text that was sanitised at import. */
export function rawHtmlIsWrittenInOnePlace(files: readonly SourceFile[]): Violation[] {
  return search(files, {
    pattern:
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
    except: /^src\/ui\/safe-html\.tsx$/,
    reason: 'raw HTML or code from text outside src/ui/safe-html.tsx',
  });
}

/** Types tell the truth: no `any`, no silenced compiler. */
export function typesAreHonest(files: readonly SourceFile[]): Violation[] {
  return [
    ...search(files, {
      pattern: /(?::\s*|\bas\s+|<|\|\s*|,\s*|=>\s*)any\b(?!\s*[:(.'])/,
      reason: 'any',
    }),
    ...files
      .filter((file) => /@ts-(?:ignore|nocheck|expect-error)/.test(file.text))
      .map((file) => ({ file: file.path, reason: 'silences the compiler' })),
  ].filter((violation) => !violation.file.startsWith('tests/architecture/'));
}

/** The product stands on its own: nothing is read from beside the repository. */
export function nothingBesideTheRepository(files: readonly SourceFile[]): Violation[] {
  return search(files, {
    pattern: /['"`/]shared\/|SHARED_DIR/,
    reason: 'reads from beside the repository',
    strings: 'kept',
  });
}

/** The content security policy refuses style attributes, so none may be written. */
export function noStyleAttributes(files: readonly SourceFile[]): Violation[] {
  return search(
    files.filter((file) => file.path.endsWith('.tsx')),
    { pattern: /^(?!.*<[A-Z]\w*\s[^<]*style=).*\sstyle=[{'"]/, reason: 'style attribute' },
  );
}

/** Time is a parameter: only the clock asks the system, and only the ids module draws random numbers. */
export function timeAndChanceAreParameters(files: readonly SourceFile[]): Violation[] {
  return search(files, {
    pattern: /new Date\(\s*\)|Date\.now\(|Math\.random\(/,
    except: /^src\/(?:platform\/|client\/)/,
    reason: 'asks the system for time or chance',
  });
}

/**
 * The server answers. It asks the provider of sign-ins that the operator has set up, from one module, and addresses that members name,
 * from another that guards what is asked (addresses, redirects, size, time). Nobody else opens a connection.
 */
export function onlyOneWayOut(files: readonly SourceFile[]): Violation[] {
  const server = files.filter((file) => !file.path.startsWith('src/client/') && !isTest(file));
  return [
    ...search(server, { pattern: /(?<![.\w])fetch\(/, reason: 'asks another host' }),
    ...server
      .filter((file) => !/^src\/(?:start\/listen\.ts|platform\/outgoing\/)/.test(file.path))
      .flatMap((file) =>
        file.imports
          .filter((edge) => !edge.isTypeOnly)
          .filter((edge) => /^(?:node:)?(?:https?|http2|net|tls|dgram|undici)$/.test(edge.target))
          .map((edge) => ({ file: file.path, reason: `imports ${edge.target}` })),
      ),
    ...server
      .filter((file) => file.path !== 'src/platform/oidc/open-provider.ts')
      .flatMap((file) =>
        file.imports
          .filter((edge) => /^(?:openid-client|oauth4webapi|jose)(?:\/|$)/.test(edge.target))
          .map((edge) => ({ file: file.path, reason: `imports ${edge.target}` })),
      ),
  ];
}

/** A folder answers "what", a file "which operation": drawers for everything are not opened. */
export function filesAreNamedForWhatTheyDo(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) =>
      /\/(?:utils?|helpers?|misc|common|managers?|data|info|stuff)(?:\/|\.tsx?$)/.test(file.path),
    )
    .map((file) => ({ file: file.path, reason: 'a name that says nothing' }));
}

/** Longest file without a reason of its own. */
export const LONGEST_FILE_LINES = 300;

/** A file over the limit is asked what second thing it does; the answer stands in the list of exceptions. */
export function filesStaySmall(
  files: readonly SourceFile[],
  reasons: Readonly<Record<string, string>>,
): Violation[] {
  const tooLong = files.filter((file) => lineCount(file) > LONGEST_FILE_LINES);
  return [
    ...tooLong
      .filter((file) => reasons[file.path] === undefined)
      .map((file) => ({ file: file.path, reason: `${lineCount(file)} lines` })),
    ...Object.keys(reasons)
      .filter((path) => !tooLong.some((file) => file.path === path))
      .map((path) => ({ file: path, reason: 'is no exception any more: remove it from the list' })),
  ];
}

export const lineCount = (file: SourceFile): number =>
  file.text.replace(/\n$/, '').split('\n').length;

/** The value below which the given share of the numbers lies; 0 for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
