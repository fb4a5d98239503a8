SITE <- "https://site.example"
FAMILIES <- list(
  met = c("met", "holding", "restored"),
  open = c("no_action_found", "announced", "underway", "stalled", "partly_met", "weakening"),
  not_met = c("not_met", "contrary", "breached"),
  closed = "overtaken",
  unknown = c("not_assessed", "insufficient_evidence")
)

follow_ups <- read.csv(paste0(SITE, "/api/v1/follow-ups/?format=csv"))
counts <- sapply(FAMILIES, function(statuses)
  tapply(follow_ups$status %in% statuses, follow_ups$addressee, sum))
write.csv(cbind(counts, all = rowSums(counts)), quote = FALSE)
