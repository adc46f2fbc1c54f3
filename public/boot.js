// Starts the app: imports the script whose hashed name the build wrote into <meta name="app">.
// A file of its own, so that the content security policy needs no inline script.
const app = document.querySelector('meta[name="app"]');
try {
  const { default: start } = await import(app.content);
  await start({ module_or_path: app.dataset.wasm });
  // For style sheets and tests: from here on the page answers.
  document.documentElement.dataset.app = 'running';
} catch (error) {
  // The page already says everything; what needs the app says how else to reach a person.
  document.documentElement.dataset.app = 'unavailable';
  console.warn('The app could not start.', error?.name ?? '');
}
