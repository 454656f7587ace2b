// Starts the page's program from the texts in this file. `__wbg_init` is the glue's own start, above. The rest is here
// already, so leadbenchRest() only joins it to the first part.
let giveRest;
const rest = new Promise((resolve) => { giveRest = resolve; });
window.leadbenchRest = () => rest;
try {
  const bytes = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (text) => text.charCodeAt(0));
  window.leadbenchFirstWords = await firstWords;
  const first = await __wbg_init({ module_or_path: bytes("leadbench-page-wasm") });
  giveRest(WebAssembly.instantiate(bytes("leadbench-page-rest"), { first }));
  prepareLeadbenchWorker();
} catch (error) {
  console.error(error);
  const note = document.getElementById("shell-note");
  if (note) note.textContent = `Leadbench could not start: ${error}`;
}
