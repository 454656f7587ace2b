// Starts the engine of the static site. Run inside the blob worker of start_worker.js, which says where home is.
(() => {
  const home = self.leadbenchHome ?? self.location.href;
  importScripts(new URL("@worker_glue@", home).href);
  wasm_bindgen({ module_or_path: fetch(new URL("@worker_wasm@", home), { integrity: "@worker_wasm_integrity@" }) })
    // A refused promise is silent for the page; an error that nobody catches is not.
    .catch((error) => setTimeout(() => { throw error; }));
})();
