// Prints the gzip sizes of what users download, and keeps them in docs/sizes.md. `--check` fails on a budget passed.
