SITE=https://site.example

ICC="$SITE/api/v1/follow-ups/C10-1:icc"
UPDATES="$SITE/api/v1/updates/?item=C10-1&format=ndjson"

echo "status as known today,$(curl -s "$ICC/?as_of=2025-01-01" | jq -r .status)"
echo "status as said then,$(curl -s "$ICC/?recorded_by=2025-01-01" | jq -r .status)"
echo "updates until then,$(curl -s "$UPDATES&until=2025-01-01" | jq -s length)"
echo "first recorded on,$(curl -s "$UPDATES" | jq -rs 'map(.recorded_on) | min')"
