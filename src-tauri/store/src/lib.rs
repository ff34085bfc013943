//! How a portfolio lives in one SQLite file.
