"""Copies of the account that need no connection: one file of a declaration, and the whole site."""
