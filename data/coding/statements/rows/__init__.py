"""From words to rows: offsets, mode, venue, date, nesting."""
