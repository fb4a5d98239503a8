import pandas as pd

SITE = "https://site.example"

statistics = pd.read_json(f"{SITE}/api/v1/statistics/", typ="series")
counts = pd.DataFrame(statistics["by_addressee"])
families = pd.DataFrame(counts["families"].tolist())
families = families[["met", "open", "not_met", "closed", "unknown"]]
print(pd.concat([counts["code"], families, counts["total"]], axis="columns").to_csv(index=False))
