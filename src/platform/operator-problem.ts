/** Something that only the operator can mend (setting, folder, port, data). The message is a complete sentence that says what to do. */
export class OperatorProblem extends Error {
  override readonly name: string = 'OperatorProblem';
}
