SITE <- "https://site.example"

updates <- read.csv(paste0(SITE, "/api/v1/updates/?since=2026-03-01&format=csv&lang=en"))
updates$about <- ifelse(updates$follow_up == "", updates$item, updates$follow_up)
write.csv(updates[c("number", "as_of_from", "kind", "about", "status")], row.names = FALSE)
