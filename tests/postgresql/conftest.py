"""These tests are about PostgreSQL alone: on SQLite there is nothing here to collect."""

from django.db import connection

collect_ignore_glob = ["test_*.py"] if connection.vendor != "postgresql" else []
