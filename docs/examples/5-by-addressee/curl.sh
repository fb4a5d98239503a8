SITE=https://site.example

curl -s "$SITE/api/v1/follow-ups/?format=ndjson" | jq -rs '
  {met: "met", holding: "met", restored: "met",
   not_met: "not_met", contrary: "not_met", breached: "not_met", overtaken: "closed",
   not_assessed: "unknown", insufficient_evidence: "unknown"} as $families
  | ["met", "open", "not_met", "closed", "unknown"] as $columns
  | ["addressee"] + $columns + ["all"],
    (group_by(.addressee)[]
     | map($families[.status] // "open") as $found
     | [.[0].addressee] + ($columns | map(. as $c | $found | map(select(. == $c)) | length))
       + [length])
  | @csv'
