// What works before the app has loaded, and without it. In the page's head, so that it is there
// before anything can be tapped.
(() => {
  const root = document.documentElement;

  // Leave this site: any element with data-leave, or Shift pressed three times within two seconds.
  const meta = document.querySelector('meta[name="leave-to"]');
  const target = meta ? meta.content : 'about:blank';

  const leave = () => {
    // Blank first: the network may be slow, the eyes beside the screen are not.
    root.setAttribute('data-left', '');
    document.title = '\u200b';
    document.body?.replaceChildren();
    dispatchEvent(new Event('leave'));
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
    }
    // A browser that cannot print leaves the page as it is: to be shown.
    if (event.target instanceof Element && event.target.closest('[data-print]')) print();
  }, true);
  // Coming back with the Back button must not show what the page cache kept.
  addEventListener('pageshow', (event) => {
    if (event.persisted && root.hasAttribute('data-left')) location.reload();
  });

  // What the app is about to change is held back, so that nothing moves under a finger: a place inside
  // a form, which the prerendered page is not, and pages that say what is kept on this device.
  const kept = () => {
    const drafts = document.querySelector('meta[name="drafts"]');
    if (!drafts) return false;
    const { content: before, dataset: { of: after } } = drafts;
    try {
      return Object.keys(localStorage).some((key) => key.startsWith(before) && key.endsWith(after));
    } catch {
      // Storage is blocked, so nothing is kept there.
      return false;
    }
  };
  const show = () => root.removeAttribute('data-held');
  if (/[?&](start|resume|step)\b/.test(location.search) || kept()) {
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
