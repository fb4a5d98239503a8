-- Prepares a new, empty database for psql to run once, as a superuser, before the first migration.
-- The role vienna_owner owns the tables and is used for migrations, imports and backups. The role
-- vienna serves readers: it reads and writes rows, and cannot alter, empty or drop a table.

\set ON_ERROR_STOP on

SELECT format('CREATE ROLE %I LOGIN', name)
FROM unnest(ARRAY['vienna_owner', 'vienna']) AS name
WHERE name NOT IN (SELECT rolname FROM pg_roles)
\gexec

-- Compose hands the password over. Under systemd there is none: the role is the system's user.
\getenv password DATABASE_PASSWORD
\if :{?password}
ALTER ROLE vienna PASSWORD :'password';
\endif

ALTER DATABASE :"DBNAME" OWNER TO vienna_owner;
REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"DBNAME" TO vienna;
ALTER DEFAULT PRIVILEGES FOR ROLE vienna_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO vienna;
ALTER DEFAULT PRIVILEGES FOR ROLE vienna_owner IN SCHEMA public
    GRANT USAGE ON SEQUENCES TO vienna;

-- A query that hangs does not hold a reader up.
ALTER ROLE vienna SET statement_timeout = '5s';
ALTER ROLE vienna SET lock_timeout = '3s';
ALTER ROLE vienna SET idle_in_transaction_session_timeout = '10s';

-- The text of a query holds what was searched for, and the message of an error what was sent.
ALTER DATABASE :"DBNAME" SET log_statement = 'none';
ALTER DATABASE :"DBNAME" SET log_min_messages = 'fatal';
ALTER DATABASE :"DBNAME" SET log_min_error_statement = 'panic';
ALTER DATABASE :"DBNAME" SET log_min_duration_statement = -1;
ALTER DATABASE :"DBNAME" SET log_parameter_max_length = 0;
ALTER DATABASE :"DBNAME" SET log_parameter_max_length_on_error = 0;
ALTER DATABASE :"DBNAME" SET log_error_verbosity = 'terse';
