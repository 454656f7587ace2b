//! What only a browser has, in a dedicated worker of a real one: the database and the decoders of the older encodings.

mod backup;
mod book;
mod change;
mod compaction;
mod damage;
mod erase;
mod first_view;
mod raw;
mod replace;
mod rewrite;
mod store;
mod text_decoder;
mod worker;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
