import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** What the server says: to the recipient or, after reading it, to the message. */
export interface SinkReply {
  readonly at: 'recipient' | 'message';
  readonly code: number;
  readonly words: string;
}

export interface MailSink {
  /** For SMTP_URL. */
  readonly url: string;
  /** Whole messages in the order in which they were accepted. */
  readonly received: string[];
  /** Refuses from now on; null = accepts. */
  refuse(reply: SinkReply | null): void;
  /** Resolves when so many messages have been accepted in all. */
  whenReceived(count: number): Promise<void>;
  close(): Promise<void>;
}

class Refusal extends Error {
  readonly responseCode: number;
  constructor({ code, words }: SinkReply) {
    super(words);
    this.responseCode = code;
  }
}

/** A mail server on this machine that keeps what it gets. */
export async function openMailSink(port = 0): Promise<MailSink> {
  const received: string[] = [];
  const waiting = new Set<() => void>();
  let reply: SinkReply | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (reply?.at === 'recipient') done(new Refusal(reply));
      else done();
    },
    onData(stream, _session, done) {
      text(stream).then((message) => {
        if (reply?.at === 'message') return done(new Refusal(reply));
        received.push(message);
        for (const look of waiting) look();
        done();
      }, done);
    },
  });
  // Clients that are killed break their connections.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the sink has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    refuse: (next) => {
      reply = next;
    },
    whenReceived: (count) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (received.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A header of a message, unfolded; null if it is not there. */
export function headerOf(message: string, name: string): string | null {
  const head = message.slice(0, message.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = head
    .split('\r\n')
    .find((candidate) => candidate.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}
