SITE=https://site.example

curl -s "$SITE/api/v1/updates/?item=C09-2&kind=assessment&format=ndjson&lang=en" | jq -rs '
  map(select(.superseded_by == [])) | group_by(.follow_up)[] | max_by([.as_of.from, .number])
  | . as $assessment | .citations[]
  | [$assessment.follow_up, $assessment.status, .polarity, .source.code, .source.publisher,
     .source.address]
  | @csv'
