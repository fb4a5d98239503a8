SITE <- "https://site.example"

word <- URLencode("كشورهاي", reserved = TRUE)
items <- read.csv(paste0(SITE, "/api/v1/items/?format=csv&search=", word),
                  check.names = FALSE, encoding = "UTF-8")
write.csv(items[c("code", "quotation_fa-AF", "quotation_en")], row.names = FALSE)
