// When groups meet: starts the WebAssembly module that tells it, and asks for the feed it tells from. Fetched
// by the pages of the groups alone: their own files name it, and boot.js brings it in for the app.
// The build writes the hashed names of the module's files in here.
import start, { follow, knows, page, take, write } from './meetings.js';

const MODULE = './meetings_bg.wasm';
/** How long an answer may take, in milliseconds, and the most bytes of a feed. */
const DEADLINE = 30_000;
const MOST = 4_000_000;

let started;
const load = () => {
  // What did not arrive is asked for again the next time.
  started ??= start({ module_or_path: new URL(MODULE, import.meta.url) }).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
};

// The feed's text; nothing where it does not come whole, in time, and as UTF-8.
const feed = async () => {
  const { content } = document.querySelector('meta[name="groups"]');
  const { body, status } = await fetch(content, { signal: AbortSignal.timeout(DEADLINE) });
  if (status !== 200) return undefined;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST) return void reader.cancel();
    text += decoder.decode(value, { stream: true });
  }
};

// Asks once at a time; whether there is anything new.
let asking;
const ask = () => {
  asking ??= feed().catch(() => undefined).then(take).finally(() => {
    asking = undefined;
  });
  return asking;
};

const placeOf = (path) => document.querySelector(`[data-place="${path}"]`);

const followed = new WeakSet();
let ahead;
/**
 * Shows when groups meet on the page at `path`, asking anew for each visit. Where the page has no place for
 * that, because the feed alone knows the group, it resolves to the page instead: the title, the character 0,
 * and HTML. Whoever shows that calls again.
 */
export const meet = async (path) => {
  await load();
  const place = placeOf(path);
  // The app takes over what was shown before it came.
  if (place && followed.has(place)) return undefined;
  const asked = ahead === path;
  ahead = undefined;
  if (place) {
    followed.add(place);
    follow(place);
    if (!asked && await ask()) write(path);
    return undefined;
  }
  if (!asked && !knows(path)) {
    ahead = path;
    await ask();
  }
  return page(path);
};

// A page that the browser itself loaded need not wait for the app.
if (placeOf(location.pathname)) meet(location.pathname).catch(() => {});
