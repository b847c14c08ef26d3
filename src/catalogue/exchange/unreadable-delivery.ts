/** The file as a whole cannot be used; the message is a German sentence for the sender, the line is 1-based where it is known. */
export class UnreadableDelivery extends Error {
  override readonly name = 'UnreadableDelivery';
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}
