// Keeps an offline copy (static site only). A new version waits until the page asks for it: the page hears
// "leadbench-update" on window, and dispatches "leadbench-update-now" when nothing is unsaved.
if (navigator.serviceWorker && location.protocol.startsWith("http")) {
  addEventListener("load", async () => {
    try {
      const registration = await navigator.serviceWorker.register("./service_worker.js");
      const tell = () => {
        if (registration.waiting && navigator.serviceWorker.controller) dispatchEvent(new Event("leadbench-update"));
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
