"""The command line: parse, call one desk verb, print."""
