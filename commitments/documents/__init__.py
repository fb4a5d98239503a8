"""What readers take away: a declaration as PDF, EPUB and text; dossiers as PDF."""
