library(jsonlite)

SITE <- "https://site.example"

months <- fromJSON(paste0(SITE, "/api/v1/statistics/"))$by_month
months <- cbind(day = months$day, months$families[c("met", "open", "unknown")],
                total = months$total)
write.csv(months, row.names = FALSE)
