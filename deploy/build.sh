#!/bin/sh
# Compiles the catalogues and gathers the static files. `python` and `pybabel` of the project's
# environment come first in PATH.
set -eu
cd "$(dirname "$0")/.."

find locale -name '*.po' | while read -r source; do
    folder=${source%/LC_MESSAGES/*}
    pybabel --quiet compile --input-file "$source" --output-file "${source%.po}.mo" \
        --locale "${folder##*/}"
done

# Nothing is signed or served here, so the key is thrown away and the host is nobody's.
SECRET_KEY=$(python -c 'import secrets; print(secrets.token_urlsafe(50))') ALLOWED_HOSTS=localhost \
    python manage.py collectstatic --no-input --verbosity 0
