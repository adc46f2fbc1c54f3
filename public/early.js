// Leave this site: works before the app has loaded, and without it.
// Any element with data-leave, or Shift pressed three times within two seconds.
(() => {
  const meta = document.querySelector('meta[name="leave-to"]');
  const target = meta ? meta.content : 'about:blank';

  const leave = () => {
    // Blank first: the network may be slow, the eyes beside the screen are not.
    document.documentElement.setAttribute('data-left', '');
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
    if (event.persisted && document.documentElement.hasAttribute('data-left')) location.reload();
  });
})();
