// startLeadbenchWorker(): a new engine as a classic Worker, in both forms. It starts as a blob because only then does
// it inherit this page's Content-Security-Policy: a worker fetched by its address would be free to call anywhere.
const newLeadbenchWorker = () => {
  const text = (id) => document.getElementById(id)?.textContent;
  const glue = text("leadbench-worker-glue");
  const loader = document.querySelector('meta[name="leadbench-worker"]')?.content;
  const home = new URL(".", document.baseURI).href;
  const source = glue
    ? [glue, "\n", text("leadbench-worker-start")]
    : [`self.leadbenchHome = ${JSON.stringify(home)};
        self.trustedTypes?.createPolicy("default", {
          createScriptURL: (address) => (address.startsWith(self.leadbenchHome) ? address : null),
        });
        importScripts(${JSON.stringify(new URL(loader, home).href)});`];
  const address = URL.createObjectURL(new Blob(source, { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  if (glue) {
    const wasm = Uint8Array.from(atob(text("leadbench-worker-wasm")), (character) => character.charCodeAt(0)).buffer;
    worker.postMessage({ wasm }, [wasm]);
  }
  return worker;
};
// prepareLeadbenchWorker(): starts the first one before the page's program is whole. What it says until
// startLeadbenchWorker() hands it over is said again then.
let preparedWorker;
window.prepareLeadbenchWorker = () => {
  const worker = newLeadbenchWorker();
  const heard = [];
  const keep = (event) => heard.push(event);
  worker.addEventListener("message", keep);
  worker.addEventListener("error", keep);
  preparedWorker = () => {
    worker.removeEventListener("message", keep);
    worker.removeEventListener("error", keep);
    setTimeout(() => heard.forEach((event) => worker.dispatchEvent(new event.constructor(event.type, event))));
    return worker;
  };
};
window.startLeadbenchWorker = () => {
  const start = preparedWorker ?? newLeadbenchWorker;
  preparedWorker = undefined;
  return start();
};
