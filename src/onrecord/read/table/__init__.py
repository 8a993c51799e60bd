"""The rows of the table of steps, a module a subject; `steps` puts them in their order."""
