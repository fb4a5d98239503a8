SITE <- "https://site.example"

follow_ups <- read.csv(paste0(SITE, "/api/v1/follow-ups/?addressee=un&format=csv"))
items <- read.csv(paste0(SITE, "/api/v1/items/?addressee=un&format=csv&lang=en"))
asked <- merge(follow_ups, items[c("code", "title_en")], by.x = "item", by.y = "code")
write.csv(asked[c("item", "status", "title_en")], row.names = FALSE)
