//! What only a browser has, in a dedicated worker of a real one: the database and the decoders of the older encodings.

mod backup;
mod book;
mod replace;
mod rewrite;
mod store;
mod text_decoder;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
