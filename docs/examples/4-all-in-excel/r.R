SITE <- "https://site.example"

for (table in c("declarations", "clauses", "items", "addressees", "themes", "follow-ups",
                "updates", "sources")) {
  address <- paste0(SITE, "/api/v1/", table, "/?format=")
  download.file(paste0(address, "xlsx"), paste0(table, ".xlsx"), mode = "wb", quiet = TRUE)
  cat(table, nrow(read.csv(paste0(address, "csv"))), sep = ",", fill = TRUE)
}
