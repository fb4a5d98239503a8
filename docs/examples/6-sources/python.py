import pandas as pd

SITE = "https://site.example"

found = pd.read_json(
    f"{SITE}/api/v1/updates/?item=C09-2&kind=assessment&format=ndjson&lang=en", lines=True
)
found["from"] = found["as_of"].str["from"]
standing = found[found["superseded_by"].str.len() == 0].sort_values(["from", "number"])
latest = standing.groupby("follow_up").tail(1)
cited = pd.json_normalize(
    latest.to_dict("records"), record_path="citations", meta=["follow_up", "status"]
)
columns = ["follow_up", "status", "polarity", "source.code", "source.publisher", "source.address"]
print(cited[columns].to_csv(index=False))
