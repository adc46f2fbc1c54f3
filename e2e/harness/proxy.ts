/** A wire between browser and server that breaks where a test says. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server as Listener, type Socket } from 'node:net';

/** Where the next submission's exchange is cut. */
export type Cut = 'before' | 'request' | 'commit' | 'headers' | 'body' | 'after' | 'endless';

const SUBMISSION = 'POST /api/QuestionnaireResponse';

export class Proxy {
  readonly origin: string;
  private readonly listener: Listener;
  private cut: Cut | undefined;
  private left = 0;
  private readonly open = new Set<Socket>();

  private constructor(listener: Listener) {
    this.listener = listener;
    this.origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  }

  /** Listens on a free port, in front of the server at `origin`. */
  static async create(origin: string): Promise<Proxy> {
    const port = Number(new URL(origin).port);
    const listener = createServer((client) => proxy.carry(client, connect(port, '127.0.0.1')));
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const proxy = new Proxy(listener);
    return proxy;
  }

  /** Cuts the next exchanges of a submission. */
  cutNext(cut: Cut, times = 1): void {
    this.cut = cut;
    this.left = times;
  }

  /** Cuts no more. */
  heal(): void {
    this.left = 0;
  }

  /** How many of the exchanges that were to be cut have not come yet. */
  uncut(): number {
    return Math.max(0, this.left);
  }

  async dispose(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    this.listener.close();
    await once(this.listener, 'close');
  }

  private carry(client: Socket, server: Socket): void {
    let cut: Cut | undefined;
    for (const [socket, other] of [[client, server], [server, client]] as const) {
      this.open.add(socket);
      // A wire that is cut has no more to say.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.open.delete(socket);
        other.destroy();
      });
    }
    const end = () => client.resetAndDestroy();
    client.on('data', (chunk) => {
      if (chunk.includes(SUBMISSION)) {
        cut = this.left > 0 ? this.cut : undefined;
        this.left -= 1;
      }
      if (cut === 'before') end();
      else if (cut === 'request') server.write(chunk.subarray(0, chunk.length / 2), end);
      else server.write(chunk);
    });
    server.on('data', (chunk) => {
      const body = chunk.indexOf('\r\n\r\n') + 4;
      if (cut === undefined) client.write(chunk);
      else if (cut === 'commit') end();
      else if (cut === 'headers') client.write(chunk.subarray(0, body / 2), end);
      else if (cut === 'body') client.write(chunk.subarray(0, body + (chunk.length - body) / 2), end);
      else if (cut === 'after') client.write(chunk, end);
      else this.goOn(client);
    });
  }

  /** An answer that never ends. */
  private goOn(client: Socket): void {
    client.write('HTTP/1.1 201 Created\r\ncontent-type: application/fhir+json\r\ntransfer-encoding: chunked\r\n\r\n');
    const more = setInterval(() => client.write('1\r\n \r\n'), 50);
    client.on('close', () => clearInterval(more));
  }
}
