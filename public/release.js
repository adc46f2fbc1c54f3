// A tab may stay open over a new release of the site. It goes on working, and this tells whoever comes
// back to it, and reloads only where nothing is lost by that. Fetched late, and by few (boot.js).

const app = document.querySelector('meta[name="app"]').content;
const root = document.documentElement;
let notice;
let closed;

// What the build wrote of the release that is served now: its app's name, and the words for this.
const served = async () => {
  const how = { cache: 'no-store', signal: AbortSignal.timeout(3000) };
  return (await fetch('/release.json', how)).json();
};

// Whether a reload would lose something. The app keeps what it has not kept yet when it is asked, and
// that takes a moment.
const isLossy = async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    if (dispatchEvent(new Event('unsaved', { cancelable: true }))) return false;
    await new Promise((done) => setTimeout(done, 100));
  }
  return true;
};

const button = (label, quiet, act) => {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = `button${quiet ? ' button--quiet' : ''}`;
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
};

// How it looks; where that does not come, it is there all the same.
let styled;
const style = () => new Promise((done) => {
  const link = { rel: 'stylesheet', href: '/release.css', onload: done, onerror: done };
  document.head.append(Object.assign(document.createElement('link'), link));
});

const paragraph = (text) => Object.assign(document.createElement('p'), { textContent: text });

const say = (words, lossy) => {
  // Said once, and closed: not again, unless there is something else to say.
  if (root.hasAttribute('data-left') || closed === lossy) return;
  if (!notice?.isConnected) {
    notice = document.createElement('aside');
    notice.className = 'release';
    notice.setAttribute('aria-label', words.title);
    notice.append(Object.assign(document.createElement('div'), { role: 'status' }));
  }
  const close = () => {
    closed = lossy;
    notice.remove();
    document.querySelector('h1')?.focus();
  };
  const reload = async () => {
    if (await isLossy()) say(words, true);
    else location.reload();
  };
  const actions = document.createElement('div');
  actions.className = 'actions';
  if (!lossy) actions.append(button(words.reload, false, reload));
  actions.append(button(words.close, true, close));
  const { firstChild: status } = notice;
  const speak = () => status.replaceChildren(paragraph(words.title), paragraph(lossy ? words.lossy : words.safe));
  speak();
  notice.replaceChildren(status, actions);
  document.body.append(notice);
  // Again for a screen reader, which hears only what comes into a place that is there already.
  setTimeout(speak, 100);
};

// Looks for a newer release, and says so.
export const look = async () => {
  const release = await served();
  if (release.app === app) return;
  await (styled ??= style());
  say(release[root.lang] ?? release.en, await isLossy());
};

// The app did not start. Where that is so because its files have gone with its release, the page is
// loaded again, once.
export const restart = async () => {
  const [{ type }] = performance.getEntriesByType('navigation');
  if (type === 'reload' || (await served()).app === app) return;
  location.reload();
  await new Promise(() => {});
};
