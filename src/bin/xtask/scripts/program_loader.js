// Starts a worker's program of the static site. Run inside the blob worker of start_worker.js, which says where home is.
(() => {
  const home = self.leadbenchHome ?? self.location.href;
  const load = (file, integrity) => fetch(new URL(file, home), { integrity });
  const rest = "@program_rest@";
  const bytesOfRest = async () => (await load(rest, "@program_rest_integrity@")).arrayBuffer();
  importScripts(new URL("@program_glue@", home).href);
  const first = wasm_bindgen({ module_or_path: load("@program_wasm@", "@program_wasm_integrity@") });
  provideRest(first, rest && bytesOfRest);
})();
