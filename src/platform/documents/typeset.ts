import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { TYPESET_PROGRAM } from './typeset-program.ts';

const LIBRARY = '@myriaddreamin/typst-ts-node-compiler';
const FONT_FILES = [
  '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf',
  '@expo-google-fonts/fira-sans/700Bold/FiraSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
];
/** For `set text(font: …)`: Latin, Cyrillic and Greek first, then Arabic. */
export const DOCUMENT_FONTS = '("Fira Sans", "Noto Sans Arabic")';
/** A document takes milliseconds; one that takes longer hangs, and the thread with it. */
const PATIENCE_MS = 20_000;

/** How a document is made to fit. */
export interface Fit {
  /** Text sizes in points, tried in this order. */
  readonly sizes: readonly number[];
  readonly mostPages: number;
}

interface Answer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly problem?: string;
}
interface Waiting {
  resolve(pdf: Buffer): void;
  reject(problem: Error): void;
}

let thread: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * A PDF from Typst source, tagged for screen readers (PDF/UA-1). `data` stands in `sys.inputs.data` as JSON, the text size in points in
 * `sys.inputs.size`: the first one by which the document has at most `mostPages` pages, else the last. The source must set a title.
 * Rejects when the source is wrong; texts from outside go through {@link withKnownCharacters} first.
 *
 * A thread of this process does it, because 20 pages take 130 ms; it starts with the first document and stays.
 */
export async function typeset(
  source: string,
  data: unknown,
  { sizes, mostPages }: Fit = { sizes: [11], mostPages: 1000 },
): Promise<Buffer> {
  const worker = thread ?? openThread();
  const id = ++lastId;
  const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, source, data: JSON.stringify(data), sizes, mostPages });
    });
  } finally {
    clearTimeout(timer);
    waiting.delete(id);
    // Whoever waits for no document may end the process.
    if (waiting.size === 0) worker.unref();
  }
}

function openThread(): Worker {
  const require = createRequire(import.meta.url);
  const worker = new Worker(TYPESET_PROGRAM, {
    eval: true,
    workerData: {
      library: require.resolve(LIBRARY),
      fonts: FONT_FILES.map((file) => require.resolve(file)),
      folder: tmpdir(),
    },
  });
  const end = (problem: Error) => {
    if (thread === worker) thread = null;
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  };
  worker.on('message', ({ id, pdf, problem }: Answer) => {
    if (pdf === undefined) waiting.get(id)?.reject(new Error(`Typst: ${problem ?? 'no document'}`));
    else waiting.get(id)?.resolve(Buffer.from(pdf));
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the thread that typesets ended with ${code}`)));
  thread = worker;
  return worker;
}
