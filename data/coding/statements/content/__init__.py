"""The words a cue attributes."""
