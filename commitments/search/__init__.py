"""Finding words in all that is public, in three languages, on both databases."""
