"""What the application is compared with."""
