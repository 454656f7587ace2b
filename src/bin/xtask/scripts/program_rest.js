// self.leadbenchRest(): the rest of a worker's program that is cut, started when it is first asked for: a book is opened without
// it. `first` is a promise of the first part's exports, `bytesOfRest` gives the rest; nothing where a program is whole.
const provideRest = (first, bytesOfRest) => {
  const start = async () => {
    const [exports, bytes] = await Promise.all([first, bytesOfRest()]);
    // Its stack: a megabyte, from the end downwards.
    const stack = exports.__wbindgen_malloc(1 << 20, 16) + (1 << 20);
    await WebAssembly.instantiate(bytes, { first: { ...exports, stack } });
  };
  // A refused promise is silent for the page; an error that nobody catches is not.
  const loud = (error) => setTimeout(() => { throw error; });
  first.catch(loud);
  let whole;
  self.leadbenchRest = () => {
    if (!whole) (whole = bytesOfRest ? start() : first).catch(loud);
    return whole;
  };
};
