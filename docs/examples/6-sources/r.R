library(jsonlite)

SITE <- "https://site.example"

found <- stream_in(
  url(paste0(SITE, "/api/v1/updates/?item=C09-2&kind=assessment&format=ndjson&lang=en")),
  verbose = FALSE
)
standing <- found[lengths(found$superseded_by) == 0, ]
standing <- standing[order(standing$as_of$from, standing$number, decreasing = TRUE), ]
latest <- standing[!duplicated(standing$follow_up), ]
for (row in seq_len(nrow(latest))) {
  cited <- latest$citations[[row]]
  write.table(
    cbind(latest$follow_up[row], latest$status[row], cited$polarity,
          cited$source[c("code", "publisher", "address")]),
    sep = ",", row.names = FALSE, col.names = FALSE
  )
}
