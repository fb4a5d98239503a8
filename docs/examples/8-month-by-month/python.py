import pandas as pd

SITE = "https://site.example"

statistics = pd.read_json(f"{SITE}/api/v1/statistics/", typ="series")
months = pd.DataFrame(statistics["by_month"])
families = pd.DataFrame(months["families"].tolist())[["met", "open", "unknown"]]
print(pd.concat([months["day"], families, months["total"]], axis="columns").to_csv(index=False))
