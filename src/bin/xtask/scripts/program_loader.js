// Starts a worker's program of the static site. Run inside the blob worker of start_worker.js, which says where home is.
// leadbenchRest(): the rest of a program that is cut, fetched when it is first asked for: a book is opened without it.
(() => {
  const home = self.leadbenchHome ?? self.location.href;
  const load = (file, integrity) => fetch(new URL(file, home), { integrity });
  const rest = "@program_rest@";
  importScripts(new URL("@program_glue@", home).href);
  const first = wasm_bindgen({ module_or_path: load("@program_wasm@", "@program_wasm_integrity@") });
  const fetchRest = async () => {
    const answer = await load(rest, "@program_rest_integrity@");
    // Its stack: a megabyte, from the end downwards.
    const exports = await first;
    const stack = exports.__wbindgen_malloc(1 << 20, 16) + (1 << 20);
    await WebAssembly.instantiate(await answer.arrayBuffer(), { first: { ...exports, stack } });
  };
  // A refused promise is silent for the page; an error that nobody catches is not.
  const loud = (error) => setTimeout(() => { throw error; });
  first.catch(loud);
  let whole;
  self.leadbenchRest = () => {
    if (!whole) (whole = rest ? fetchRest() : first).catch(loud);
    return whole;
  };
})();
