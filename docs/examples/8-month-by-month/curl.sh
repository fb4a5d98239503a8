SITE=https://site.example

echo "day,met,open,unknown,all"
for day in 2026-08-01 2026-09-01 2026-10-01 2026-11-01; do
  curl -s "$SITE/api/v1/follow-ups/?as_of=$day&format=ndjson" | jq -rs --arg day $day '
    map(.status) as $statuses
    | def count($some): [$statuses[] | select(IN($some[]))] | length;
      [$day, count(["met", "holding", "restored"]),
       count(["no_action_found", "announced", "underway", "stalled", "partly_met", "weakening"]),
       count(["not_assessed", "insufficient_evidence"]), length]
    | @csv'
done
