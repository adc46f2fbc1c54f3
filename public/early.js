// What works before the app has loaded, and without it. In the page's head, so that it is there
// before anything can be tapped.
(() => {
  const root = document.documentElement;

  // Leave this site: any element with data-leave, or Shift pressed three times within two seconds.
  const meta = document.querySelector('meta[name="leave-to"]');
  const target = meta ? meta.content : 'about:blank';

  // Storage may be blocked; then there is nothing to note and nothing to find.
  const session = (act) => {
    try {
      return act(sessionStorage);
    } catch {
      return null;
    }
  };

  const leave = () => {
    // Blank first: the network may be slow, the eyes beside the screen are not.
    root.setAttribute('data-left', '');
    document.title = '\u200b';
    document.body?.replaceChildren();
    dispatchEvent(new Event('leave'));
    // Whoever presses Back gets a form's opening page, not the place inside where it was left.
    session((storage) => storage.setItem('left', ''));
    location.replace(target);
  };

  let presses = [];
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
    } else if (!event.repeat) {
      presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
      if (presses.length === 3) leave();
    }
  }, true);
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-leave]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
    } else if (event.isTrusted) {
      // Somebody goes on here.
      session((storage) => storage.removeItem('left'));
    }
    // A browser that cannot print leaves the page as it is: to be shown.
    if (event.target instanceof Element && event.target.closest('[data-print]')) print();
  }, true);
  const shut = () => {
    // Storage is asked only where there is something to hide: it takes its time before the first paint.
    if (location.search && session((storage) => storage.getItem('left')) !== null) {
      history.replaceState(null, '', location.pathname);
    }
  };
  // Before the app hears of it.
  addEventListener('popstate', shut);
  shut();
  root.toggleAttribute('data-can-share', 'share' in navigator && Boolean(navigator.share));

  // A link to pass on: copied, or handed to the browser's own list of apps where there is one.
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-copy], [data-share]');
    if (!button) return;
    const { copy, share } = button.dataset;
    const url = document.getElementById(copy ?? share)?.value;
    // Whoever closes the list of apps has shared nothing, and knows it.
    if (share) return void navigator.share({ url }).catch(() => {});
    const say = (done) => document.querySelectorAll('[data-copied]').forEach((note) => {
      note.hidden = done === (note.dataset.copied === 'not');
    });
    const { clipboard } = navigator;
    (clipboard ? clipboard.writeText(url) : Promise.reject()).then(() => say(true), () => say(false));
  });
  // Coming back with the Back button must not show what the page cache kept.
  addEventListener('pageshow', (event) => {
    if (event.persisted && root.hasAttribute('data-left')) location.reload();
  });

  // What the app is about to change is held back, so that nothing moves under a finger: a place inside
  // a form, which the prerendered page is not, and pages that say what is kept on this device.
  const kept = () => {
    const meta = document.querySelector('meta[name="drafts"]');
    if (!meta) return false;
    const { content: before, dataset: { of: after } } = meta;
    try {
      const ours = Object.keys(localStorage).filter((key) => key.startsWith(before));
      return ours.some((key) => key.endsWith(after) || key.startsWith(`${before}locked:`));
    } catch {
      // Storage is blocked, so nothing is kept there.
      return false;
    }
  };
  const show = () => root.removeAttribute('data-held');
  const drafts = kept();
  // Wanted before anything of it is shown.
  if (drafts) import('/keep.js').catch(() => {});
  if (/[?&](start|resume|step|show)\b/.test(location.search) || drafts) {
    root.setAttribute('data-held', '');
    // The app shows it when it is ready; on a slow network words are better than none.
    setTimeout(show, 3000);
  }

  // Continue, tapped before the app can hear it: kept, and done once it runs.
  let early = null;
  const hold = (event) => {
    event.preventDefault();
    early = event.target;
    early.setAttribute('aria-busy', 'true');
  };
  addEventListener('submit', hold, true);
  addEventListener('app', () => {
    early?.removeAttribute('aria-busy');
    if (root.dataset.app !== 'running') {
      // Without the app a form leads nowhere; the page then says how else to reach a person.
      show();
      return;
    }
    removeEventListener('submit', hold, true);
    if (early?.isConnected) early.requestSubmit();
  });
})();
