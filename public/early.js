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
  }, true);
  // Coming back with the Back button must not show what the page cache kept.
  addEventListener('pageshow', (event) => {
    if (event.persisted && root.hasAttribute('data-left')) location.reload();
  });

  // A place inside a form, which the prerendered page is not: it holds its words back until the app
  // shows that place, and says that the form is being opened.
  if (/[?&](start|resume|step)\b/.test(location.search)) root.setAttribute('data-inside', '');

  // Continue, tapped before the app can hear it: kept, and done once it runs.
  let early = null;
  const hold = (event) => {
    event.preventDefault();
    early = event.target;
    early.setAttribute('aria-busy', 'true');
  };
  addEventListener('submit', hold, true);
  addEventListener('app', () => {
    root.removeAttribute('data-inside');
    early?.removeAttribute('aria-busy');
    // Without the app a form leads nowhere; the page then says how else to reach a person.
    if (root.dataset.app !== 'running') return;
    removeEventListener('submit', hold, true);
    if (early?.isConnected) early.requestSubmit();
  });
})();
