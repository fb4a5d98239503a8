SITE <- "https://site.example"
ICC <- paste0(SITE, "/api/v1/follow-ups/?item=C10-1&addressee=icc&format=csv")
UPDATES <- paste0(SITE, "/api/v1/updates/?item=C10-1&format=csv")

then <- read.csv(paste0(ICC, "&as_of=2025-01-01"))
said <- read.csv(paste0(ICC, "&recorded_by=2025-01-01"))
until <- read.csv(paste0(UPDATES, "&until=2025-01-01"))
cat("status as known today", then$status, sep = ",", fill = TRUE)
cat("status as said then", said$status, sep = ",", fill = TRUE)
cat("updates until then", nrow(until), sep = ",", fill = TRUE)
cat("first recorded on", min(read.csv(UPDATES)$recorded_on), sep = ",", fill = TRUE)
