SITE=https://site.example

curl -s "$SITE/api/v1/statistics/" | jq -r '
  .by_addressee[]
  | [.code, .families["met", "open", "not_met", "closed", "unknown"], .total]
  | @csv'
