// Starts a worker's program of the sealed file: the text after its glue. The first message brings the program.
self.onmessage = ({ data: { wasm, rest } }) => {
  self.onmessage = null;
  self.leadbenchRest = wasm_bindgen({ module_or_path: wasm }).then((first) => {
    if (!rest) return undefined;
    // Its stack: a megabyte, from the end downwards.
    const stack = first.__wbindgen_malloc(1 << 20, 16) + (1 << 20);
    return WebAssembly.instantiate(rest, { first: { ...first, stack } });
  });
  // A refused promise is silent for the page; an error that nobody catches is not.
  self.leadbenchRest.catch((error) => setTimeout(() => { throw error; }));
};
