/** The real server, with a data folder of its own, that can go away and come back. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../..');
const SERVER = process.env['SERVER'] ?? join(ROOT, 'target/release/server');

/** The release build of the app. */
export const DIST = process.env['DIST'] ?? join(ROOT, 'dist');

/** Nothing of the machine's own settings: the development key and a SQLite file it is. */
const ENVIRONMENT = { ...process.env, INTAKE_RECIPIENT: '', DATABASE_URL: '' };

/** How long the server may take to answer, and how often it is asked, in milliseconds. */
const START = 10_000;
const ASK = 20;

export class Server {
  readonly origin: string;
  readonly data: string;
  readonly key: string;
  private readonly port: number;
  private dist: string;
  private process: ChildProcess | undefined;
  private output = '';
  /** Folders that go with it. */
  private readonly folders: string[] = [];

  private constructor(port: number, data: string, dist: string) {
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
    this.data = data;
    this.key = join(data, 'dev-key.txt');
    this.dist = dist;
  }

  /** Starts a server on a free port over a new data folder. */
  static async create(dist: string = DIST): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), 'peer-support-'));
    const server = new Server(await freePort(), data, dist);
    await server.start();
    return server;
  }

  /** Starts it, or starts it again: same port, same data. */
  async start(): Promise<void> {
    const options = ['--port', `${this.port}`, '--dist', this.dist];
    options.push('--data', this.data, '--dev-key', this.key);
    this.process = spawn(SERVER, options, { stdio: ['ignore', 'pipe', 'pipe'], env: ENVIRONMENT });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    const end = Date.now() + START;
    while (!(await this.answers())) {
      if (this.process.exitCode !== null || Date.now() > end) {
        throw new Error(`the server did not start:\n${this.output}`);
      }
      await delay(ASK);
    }
  }

  /** Puts another release in the place of the one that it serves: same port, same data. */
  async deploy(dist: string): Promise<void> {
    await this.stop();
    this.dist = dist;
    await this.start();
  }

  /** Has a folder removed with its own data: a browser may ask for something in it until the end. */
  removeLater(folder: string): void {
    this.folders.push(folder);
  }

  /** Pulls the plug: what was confirmed must be there all the same when it starts again. */
  async stop(): Promise<void> {
    const process = this.process;
    this.process = undefined;
    if (!process || process.exitCode !== null) return;
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
  }

  /** Everything that it has logged. */
  log(): string {
    return this.output;
  }

  /** Stops it and removes its data. */
  async dispose(): Promise<void> {
    await this.stop();
    for (const folder of [this.data, ...this.folders]) await rm(folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    try {
      await fetch(`${this.origin}/`, { method: 'HEAD' });
      return true;
    } catch {
      return false;
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
