"""Who is named, who is meant by "he" or "el mandatario", and speakers the codebook does not list."""
