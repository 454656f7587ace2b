// startProgram(wasm, rest, source): starts a worker's program. `wasm` is a promise of its compiled first part; `rest` gives one
// of the rest, or is nothing where a program is whole. `source` is this script, where its address serves nobody: on `file://` a
// worker may not start what the page may.
//
// self.leadbenchBuild: tells this build of the programs from every other one.
//
// self.leadbenchRest(): the rest of the program, begun when it is first asked for: a book is opened without it.
// self.leadbenchMate(): a second worker of the same program, from what is here; it awaits its program.
self.leadbenchBuild = "@build@";
const startProgram = (wasm, rest, source) => {
  const first = wasm_bindgen({ module_or_path: wasm });
  let compiled;
  const compiledRest = () => (compiled ??= rest?.());
  const start = async () => {
    const [exports, module] = await Promise.all([first, compiledRest()]);
    // Its stack: a megabyte, from the end downwards.
    const stack = exports.__wbindgen_malloc(1 << 20, 16) + (1 << 20);
    await WebAssembly.instantiate(module, { first: { ...exports, stack } });
  };
  // A refused promise is silent for the page; an error that nobody catches is not.
  const loud = (error) => setTimeout(() => { throw error; });
  first.catch(loud);
  let whole;
  self.leadbenchRest = () => {
    if (!whole) (whole = rest ? start() : first).catch(loud);
    return whole;
  };
  self.leadbenchMate = async () => {
    const program = { wasm: await wasm, rest: await compiledRest() };
    const address = source ? URL.createObjectURL(new Blob([source], { type: "text/javascript" })) : self.location.href;
    const mate = new Worker(address, { name: "mate" });
    if (source) mate.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
    mate.postMessage(program);
    return mate;
  };
};
// awaitProgram(): starts a program that the first message brings: a worker's of the sealed file, or any mate's.
const awaitProgram = () => {
  self.onmessage = ({ data: { wasm, rest, source } }) => {
    self.onmessage = null;
    const compiled = async (part) => (part instanceof WebAssembly.Module ? part : WebAssembly.compile(part));
    startProgram(compiled(wasm), rest && (() => compiled(rest)), source);
  };
};
