SITE=https://site.example

for table in declarations clauses items addressees themes follow-ups updates sources; do
  curl -s -o "$table.xlsx" "$SITE/api/v1/$table/?format=xlsx"
  echo "$table,$(curl -s "$SITE/api/v1/$table/?page_size=1" | jq .count)"
done
