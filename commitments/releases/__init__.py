"""Numbered releases of all public data as files, the page about them, and a catalogue in DCAT."""
