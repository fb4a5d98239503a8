SITE=https://site.example

curl -sG "$SITE/api/v1/items/" --data-urlencode "search=كشورهاي" -d format=csv
echo

# The exact words of each, by jq:
curl -sG "$SITE/api/v1/items/" --data-urlencode "search=كشورهاي" -d format=ndjson |
  jq -r '[.code, .quotation["fa-AF"], .quotation.en] | @csv'
