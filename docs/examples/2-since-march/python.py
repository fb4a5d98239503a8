import pandas as pd

SITE = "https://site.example"

updates = pd.read_csv(f"{SITE}/api/v1/updates/?since=2026-03-01&format=csv&lang=en")
updates["about"] = updates["follow_up"].fillna(updates["item"])
print(updates[["number", "as_of_from", "kind", "about", "status"]].to_csv(index=False))
