"""The machine coder: a document and a codebook in, a `Coding` out; rules and word lists, no model."""
