// Keeps an offline copy (static site only). A new version waits until the page asks for it: <html data-update="ready">
// and "leadbench-update" on window say so, and the page dispatches "leadbench-update-now" when nothing is unsaved.
if (navigator.serviceWorker && location.protocol.startsWith("http")) {
  addEventListener("load", async () => {
    try {
      const registration = await navigator.serviceWorker.register("./service_worker.js");
      const tell = () => {
        if (!registration.waiting || !navigator.serviceWorker.controller) return;
        document.documentElement.dataset.update = "ready";
        dispatchEvent(new Event("leadbench-update"));
      };
      tell();
      registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
      addEventListener("leadbench-update-now", () => {
        navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
        registration.waiting?.postMessage("SKIP_WAITING");
      });
    } catch (error) {
      console.info(`No offline copy: ${error}`);
    }
  });
}
