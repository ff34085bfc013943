//! How a key with arguments is said in a language.
