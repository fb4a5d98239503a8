import pandas as pd

SITE = "https://site.example"

follow_ups = pd.read_csv(f"{SITE}/api/v1/follow-ups/?addressee=un&format=csv")
items = pd.read_csv(f"{SITE}/api/v1/items/?addressee=un&format=csv&lang=en")
asked = follow_ups.merge(items[["code", "title_en"]], left_on="item", right_on="code")
print(asked[["item", "status", "title_en"]].to_csv(index=False))
