"""Drafts in the API, for programs of members."""
