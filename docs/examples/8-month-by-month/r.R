SITE <- "https://site.example"
FAMILIES <- list(
  met = c("met", "holding", "restored"),
  open = c("no_action_found", "announced", "underway", "stalled", "partly_met", "weakening"),
  unknown = c("not_assessed", "insufficient_evidence")
)

cat("day", names(FAMILIES), "all", sep = ",", fill = TRUE)
for (day in c("2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01")) {
  address <- paste0(SITE, "/api/v1/follow-ups/?format=csv&as_of=", day)
  statuses <- read.csv(address)$status
  counts <- sapply(FAMILIES, function(family) sum(statuses %in% family))
  cat(day, counts, length(statuses), sep = ",", fill = TRUE)
}
