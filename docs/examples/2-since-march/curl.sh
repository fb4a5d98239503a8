SITE=https://site.example

curl -s "$SITE/api/v1/updates/?since=2026-03-01&format=csv&lang=en"
echo

# A few columns of it, by jq:
curl -s "$SITE/api/v1/updates/?since=2026-03-01&format=ndjson&lang=en" |
  jq -r '[.number, .as_of.from, .kind, .follow_up // .item, .status] | @csv'
