/**
 * The program of the thread that typesets, as text: a thread of its own file would have to be built, found and handed in by every caller.
 * `workerData`: paths of the library and of the fonts. A message `{id, source, data, sizes, mostPages}` is answered by `{id, pdf}` or
 * `{id, problem}`.
 */
export const TYPESET_PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { NodeCompiler } = require(workerData.library);
const typst = NodeCompiler.create({
  workspace: workerData.folder,
  fontArgs: [{ fontBlobs: workerData.fonts.map((file) => readFileSync(file)) }],
});
function typeset({ source, data, sizes, mostPages }) {
  for (const [at, size] of sizes.entries()) {
    const compiled = typst.compile({ mainFileContent: source, inputs: { data, size: String(size) } });
    const document = compiled.result;
    if (document === null) {
      throw new Error(JSON.stringify(typst.fetchDiagnostics(compiled.takeDiagnostics())));
    }
    if (document.numOfPages > mostPages && at < sizes.length - 1) continue;
    return typst.pdf(document, { pdfStandard: 'ua-1' });
  }
}
parentPort.on('message', (message) => {
  try {
    parentPort.postMessage({ id: message.id, pdf: typeset(message) });
  } catch (error) {
    parentPort.postMessage({ id: message.id, problem: String(error.message ?? error) });
  }
  // Layouts that no document used again are forgotten; Typst would keep all of them.
  typst.evictCache(5);
});
`;
