// Starts the engine of the sealed file: the text after the worker's glue. The first message brings the program.
self.onmessage = (event) => {
  self.onmessage = null;
  wasm_bindgen({ module_or_path: event.data.wasm })
    // A refused promise is silent for the page; an error that nobody catches is not.
    .catch((error) => setTimeout(() => { throw error; }));
};
