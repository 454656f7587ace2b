// Starts a worker's program of the sealed file: the text after its glue. The first message brings the program.
self.onmessage = ({ data: { wasm, rest } }) => {
  self.onmessage = null;
  provideRest(wasm_bindgen({ module_or_path: wasm }), rest && (() => rest));
};
