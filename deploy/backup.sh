#!/bin/sh
# Writes the whole database of the portal into one file, while it runs. Usage: backup.sh FILE
# Reads DATABASE_URL, or else the socket of the embedded server in DATA_DIR (.data). Needs pg_dump, at least as new as the server.
set -eu

file=${1:?Usage: backup.sh FILE}
if [ -n "${DATABASE_URL:-}" ]; then
  address=$DATABASE_URL
else
  folder=${DATA_DIR:-$(dirname "$0")/../.data}/postgres
  if [ ! -S "$folder/run/.s.PGSQL.5432" ]; then
    echo "No running database in $folder: start the portal first, or set DATA_DIR or DATABASE_URL." >&2
    exit 1
  fi
  address="host=$(cd "$folder/run" && pwd -P) user=postgres dbname=bildungsnetz"
fi

# A half-written file must never look like a backup.
unfinished=$file.unfinished
trap 'rm -f "$unfinished"' EXIT
pg_dump --format=custom --no-owner --dbname="$address" --file="$unfinished"
mv "$unfinished" "$file"
echo "$file"
