// Starts a worker's program of the sealed file: the text after its glue. The first message brings the program.
self.onmessage = ({ data: { wasm, rest } }) => {
  self.onmessage = null;
  const first = wasm_bindgen({ module_or_path: wasm });
  const startRest = async () => {
    // Its stack: a megabyte, from the end downwards.
    const exports = await first;
    const stack = exports.__wbindgen_malloc(1 << 20, 16) + (1 << 20);
    await WebAssembly.instantiate(rest, { first: { ...exports, stack } });
  };
  // A refused promise is silent for the page; an error that nobody catches is not.
  const loud = (error) => setTimeout(() => { throw error; });
  first.catch(loud);
  let whole;
  self.leadbenchRest = () => {
    if (!whole) (whole = rest ? startRest() : first).catch(loud);
    return whole;
  };
};
