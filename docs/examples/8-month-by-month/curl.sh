SITE=https://site.example

curl -s "$SITE/api/v1/statistics/" | jq -r '
  .by_month[] | [.day, .families["met", "open", "unknown"], .total] | @csv'
