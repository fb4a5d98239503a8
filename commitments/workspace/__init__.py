"""Where members work: drafts, reviews, assignments and the members themselves."""
