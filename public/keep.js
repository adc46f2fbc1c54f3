// Keeps drafts: locks them with the browser's own cipher, notes each in a journal that outlives a
// crash, and lets one tab write at a time. Fetched only by whoever keeps a form. Text comes in and
// goes out; keys never leave this file. What is written where: docs/DRAFTS.md.

const NAME = 'peer-support';
const ITERATIONS = 600_000;
const LARGEST_FILE = 4_000_000;
const WORDS = 5;

const utf8 = new TextEncoder();
const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytes = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

// The lock. A passphrase is stretched once, to a key that cannot be taken out; from it comes a fresh
// key for each save. Capitals, accents and the width of spaces do not matter: it is typed on phones.

const keys = new Map();

const stretch = async (passphrase, salt, iterations) => {
  const bare = passphrase.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = utf8.encode(bare.trim().replace(/[\s-]+/g, ' '));
  const key = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
  const base = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  bits.fill(0);
  return { base, salt, iterations };
};

const cipher = ({ base }, salt) => {
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode(NAME) };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

// Makes a new key for what lies under `slot`.
export const secure = async (slot, passphrase) => {
  keys.set(slot, await stretch(passphrase, random(16), ITERATIONS));
};

// The text of a locked draft: what stands in `head`, in the clear, and `text`, locked.
export const seal = async (slot, head, text) => {
  const key = keys.get(slot);
  const [saveSalt, iv] = [random(16), random(12)];
  const how = { name: 'AES-GCM', iv };
  const sealed = await crypto.subtle.encrypt(how, await cipher(key, saveSalt), utf8.encode(text));
  return JSON.stringify({
    ...JSON.parse(head),
    iterations: key.iterations,
    salt: base64(key.salt),
    saveSalt: base64(saveSalt),
    nonce: base64(iv),
    sealed: base64(new Uint8Array(sealed)),
  });
};

// What was locked, and its key is kept for `slot`; nothing where the passphrase is another.
export const open = async (slot, passphrase, locked) => {
  const { iterations, salt, saveSalt, nonce, sealed } = JSON.parse(locked);
  // A file from elsewhere may ask for a weak key, or for one that takes for ever.
  if (!(iterations >= ITERATIONS && iterations <= 10 * ITERATIONS)) throw new RangeError('iterations');
  const [iv, text] = [bytes(nonce), bytes(sealed)];
  const key = await stretch(passphrase, bytes(salt), iterations);
  const how = { name: 'AES-GCM', iv };
  const plain = await crypto.subtle.decrypt(how, await cipher(key, bytes(saveSalt)), text).catch(() => null);
  if (!plain) return undefined;
  keys.set(slot, key);
  return new TextDecoder().decode(plain);
};

export const forget = () => keys.clear();

// Words to lock with, out of a list that is fetched only now. Each word of it is as likely as any other.
export const words = async (language) => {
  const list = (await (await fetch(`/words/${language}.txt`)).text()).trim().split('\n');
  if (list.length < 1024) throw new RangeError('words');
  const whole = 65_536 - (65_536 % list.length);
  const pick = () => {
    for (;;) {
      const [number] = crypto.getRandomValues(new Uint16Array(1));
      if (number < whole) return list[number % list.length];
    }
  };
  return Array.from({ length: WORDS }, pick).join(' ');
};

// The journal. Browsers write local storage to the disk when it suits them, up to a minute late; what
// is noted here is there when the promise is kept. Replayed at the start: the newer of the two wins.

let journal;
const database = () => {
  journal ??= new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts');
    request.onerror = fail;
    request.onsuccess = () => {
      const { result } = request;
      result.onclose = () => (journal = undefined);
      result.onversionchange = () => {
        result.close();
        journal = undefined;
      };
      done(result);
    };
  });
  journal.catch(() => (journal = undefined));
  return journal;
};

const work = async (mode, act) => {
  const transaction = (await database()).transaction('drafts', mode, { durability: 'strict' });
  return new Promise((done, fail) => {
    const requests = act(transaction.objectStore('drafts'));
    transaction.oncomplete = () => done(requests.map(({ result }) => result));
    transaction.onabort = fail;
    transaction.commit?.();
  });
};

// Notes what lies under a key now; without a text, that it was deleted.
export const note = async (key, revision, text) => {
  const entry = { revision: Number(revision), text: text || null, at: Date.now() };
  await work('readwrite', (store) => [store.put(entry, key)]);
};

// Notes that something was deleted; the mark that the page left in its place is then not needed.
export const remove = async (key, revision) => {
  await note(key, revision);
  const { deleted, revision: there } = JSON.parse(localStorage.getItem(key) ?? '{}');
  if (deleted && there === Number(revision)) localStorage.removeItem(key);
};

const revisionOf = (text) => {
  try {
    return JSON.parse(text)?.revision ?? 0;
  } catch {
    return 0;
  }
};

export const replay = async () => {
  const [names, entries] = await work('readonly', (store) => [store.getAllKeys(), store.getAll()]);
  let left = names.length;
  for (const key of Object.keys(localStorage)) {
    // Deleted where the journal knows nothing of it.
    const mark = key.startsWith(`${NAME}:`) && !names.includes(key) && localStorage.getItem(key);
    if (mark && mark.includes('"deleted":true') && mark.length < 100) localStorage.removeItem(key);
  }
  for (const [index, { revision, text, at }] of entries.entries()) {
    const key = names[index];
    const there = localStorage.getItem(key);
    if (revision > revisionOf(there)) {
      if (text !== null) localStorage.setItem(key, text);
      else if (there !== null) localStorage.removeItem(key);
      // Deleted from both long ago.
      else if (Math.abs(Date.now() - at) > 3_600_000) {
        await work('readwrite', (store) => [store.delete(key)]);
        left -= 1;
      }
    } else if (revision < revisionOf(there)) {
      const { deleted, revision: newer } = JSON.parse(there);
      await (deleted ? remove(key, newer) : note(key, newer, there));
    }
  }
  if (left === 0) {
    (await database()).close();
    journal = undefined;
    indexedDB.deleteDatabase(NAME);
  }
};

// One tab writes. `asked` and `lost` are told to the page as events: another tab wants to go on, and
// has gone on. Where the browser has no locks, the revisions of the drafts alone decide.

const held = new Map();
const tell = (event, detail) => dispatchEvent(new CustomEvent(event, { detail }));
const channel = globalThis.BroadcastChannel && new BroadcastChannel(NAME);
channel?.addEventListener('message', ({ data }) => held.has(data) && tell('asked', data));

const request = (key, options) =>
  new Promise((done) => {
    if (!navigator.locks) {
      done(true);
      return;
    }
    let mine;
    const take = (lock) => {
      done(Boolean(lock));
      return lock && new Promise((release) => held.set(key, (mine = release)));
    };
    navigator.locks.request(key, options, take).catch((error) => {
      if (mine && held.get(key) === mine && held.delete(key)) tell('lost', key);
      // Not allowed here: then there is none.
      done(error.name !== 'AbortError' && error.name !== 'TimeoutError');
    });
  });

export const hold = async (key) => {
  const ours = held.has(key) || (await request(key, { ifAvailable: true }));
  return ours ? undefined : 'taken';
};

// Goes on in this tab: the other one saves and lets go, and one that sleeps is not waited for.
export const take = async (key) => {
  release(key);
  channel?.postMessage(key);
  const given = await request(key, { signal: AbortSignal.timeout(2000) });
  if (!given) await request(key, { steal: true });
  await replay();
};

export const release = (key) => {
  held.get(key)?.();
  held.delete(key);
};

// The text of the file that was chosen: nothing without one, false for one that is too large.
export const upload = async (id) => {
  const [file] = document.getElementById(id).files;
  return file && file.size <= LARGEST_FILE && file.text();
};
