"""The rules that tie words said to a cue and a speaker, each with its name."""
