SITE=https://site.example

curl -s "$SITE/api/v1/follow-ups/?addressee=un&format=csv"
echo

# With titles, by jq:
curl -s "$SITE/api/v1/items/?addressee=un&format=ndjson&lang=en" |
  jq -r '[.code, (.follow_ups[] | select(.addressee == "un").status), .title] | @csv'
