// Starts a worker's program of the static site. Run inside the blob worker of start_worker.js, which says where home is.
(() => {
  const home = self.leadbenchHome ?? self.location.href;
  const load = async (file, integrity) => {
    const answer = await fetch(new URL(file, home), { integrity });
    // A server that does not say what it is serves it all the same.
    const isNamed = answer.headers.get("content-type")?.startsWith("application/wasm");
    return isNamed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
  };
  const isMate = self.name === "mate";
  const wasm = isMate || load("@program_wasm@", "@program_wasm_integrity@");
  const rest = "@program_rest@";
  importScripts(new URL("@program_glue@", home).href);
  if (isMate) awaitProgram();
  else startProgram(wasm, rest && (() => load(rest, "@program_rest_integrity@")));
})();
