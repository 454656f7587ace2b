// Starts the page's program: fetched with its own integrity, so that a changed file is refused.
try {
  const program = fetch("@page_wasm@", { integrity: "@page_wasm_integrity@" });
  program.catch(() => {});
  const { default: start } = await import("@page_glue@");
  window.leadbenchFirstWords = await firstWords;
  giveFirst(await start({ module_or_path: program }));
  prepareLeadbenchWorker();
  sessionStorage.removeItem("leadbench-restarted");
  navigator.serviceWorker?.controller?.postMessage("STARTED");
} catch (error) {
  console.error(error);
  const note = document.getElementById("shell-note");
  if (note) note.textContent = `Leadbench could not start: ${error}`;
  // A damaged offline copy would fail for ever: drop it once (the leads are not in it) and load from the network.
  if (navigator.serviceWorker?.controller && !sessionStorage.getItem("leadbench-restarted")) {
    sessionStorage.setItem("leadbench-restarted", "yes");
    await (await navigator.serviceWorker.getRegistration())?.unregister();
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("leadbench ")).map((name) => caches.delete(name)));
    location.reload();
  }
}
