//! What needs a browser to be tested at all: nothing so far, the store is tested end to end.
