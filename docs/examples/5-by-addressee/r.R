library(jsonlite)

SITE <- "https://site.example"

counts <- fromJSON(paste0(SITE, "/api/v1/statistics/"))$by_addressee
families <- counts$families[c("met", "open", "not_met", "closed", "unknown")]
write.csv(cbind(code = counts$code, families, total = counts$total), row.names = FALSE)
