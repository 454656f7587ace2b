// startLeadbenchWorker(name): a new program as a classic Worker, in both forms: the engine ("worker"), or long work beside
// it ("aside"). It starts as a blob because only then does it inherit this page's Content-Security-Policy: a worker
// fetched by its address would be free to call anywhere.
// The engine hears by its name which workspace was open last, and opens it before it is asked to. It starts its mate by this
// source too: from the address, which stays, or in the sealed file from the text.
const lastWorkspace = () => {
  try { return localStorage.getItem("leadbench.workspace") ?? ""; } catch { return ""; }
};
const newLeadbenchWorker = (name) => {
  const text = (id) => document.getElementById(id)?.textContent;
  const glue = text(`leadbench-${name}-glue`);
  const loader = document.querySelector(`meta[name="leadbench-${name}"]`)?.content;
  const home = new URL(".", document.baseURI).href;
  const allow = (condition) => `self.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (${condition} ? address : null),
  });`;
  const source = glue
    ? [allow('address.startsWith("blob:")'), glue, "\n", text("leadbench-program-start")]
    : [`self.leadbenchHome = ${JSON.stringify(home)};`,
        allow("address === self.location.href || address.startsWith(self.leadbenchHome)"),
        `importScripts(${JSON.stringify(new URL(loader, home).href)});`];
  const address = URL.createObjectURL(new Blob(source, { type: "text/javascript" }));
  const worker = new Worker(address, { name: name === "worker" ? lastWorkspace() : name });
  if (glue || name !== "worker") worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  if (glue) {
    const bytes = (id) => {
      const base64 = text(`leadbench-${name}-${id}`);
      return base64 && Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
    };
    const [wasm, rest] = [bytes("wasm"), bytes("rest")];
    worker.postMessage({ wasm, rest, source: source.join("") }, rest ? [wasm, rest] : [wasm]);
  }
  return worker;
};
// prepareLeadbenchWorker(): starts the first engine before the page's program is whole. What it says until
// startLeadbenchWorker() hands it over is said again then.
let preparedWorker;
window.prepareLeadbenchWorker = () => {
  const worker = newLeadbenchWorker("worker");
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
window.startLeadbenchWorker = (name) => {
  if (name !== "worker" || !preparedWorker) return newLeadbenchWorker(name);
  const start = preparedWorker;
  preparedWorker = undefined;
  return start();
};
