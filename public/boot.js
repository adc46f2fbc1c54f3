// Starts the app: imports the script whose hashed name the build wrote into <meta name="app">.
// A file of its own, so that the content security policy needs no inline script.
const root = document.documentElement;
const app = document.querySelector('meta[name="app"]');

// What keeps drafts is fetched where there is something to keep, or a journal to look after; what tells
// when groups meet, on their pages. Whatever goes wrong is `false`: a browser may refuse any of it.
const scripts = {};
globalThis.script = async (what, ...rest) => {
  const file = what === 'meet' ? '/groups.js' : '/keep.js';
  try {
    const journals = what === 'replay' && (await indexedDB.databases?.());
    if (journals && journals.every(({ name }) => name !== 'peer-support')) return undefined;
    // What is here already answers before anything is painted.
    scripts[file] ??= import(file);
    return await (await scripts[file])[what](...rest);
  } catch {
    delete scripts[file];
    return false;
  }
};

// A page that stands for any form asks at once for the definition of the one in its address.
const forms = document.querySelector('meta[name="forms"]');
const id = forms && location.pathname.split(forms.content)[1];
if (id && /^[\w.-]+$/.test(id)) {
  const href = `${forms.dataset.definitions}${id}.json`;
  const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href };
  document.head.append(Object.assign(document.createElement('link'), link));
}

// A tab may outlive its release.
const release = (what) => import('/release.js').then((it) => it[what]()).catch(() => {});
const look = () => document.hidden || release('look');
addEventListener('visibilitychange', look);
setInterval(look, 3_600_000);

try {
  const { default: start } = await import(app.content);
  await start({ module_or_path: app.dataset.wasm });
  // For style sheets and tests: from here on the page answers.
  root.dataset.app = 'running';
} catch (error) {
  await release('restart');
  // The page already says everything; what needs the app says how else to reach a person.
  root.dataset.app = 'unavailable';
  console.warn('The app could not start.', error?.name ?? '');
}
dispatchEvent(new Event('app'));
