"""An extract's rows as the values of a `.dna` file, with what an import kept aside."""
