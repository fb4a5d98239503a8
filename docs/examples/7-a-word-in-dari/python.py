from urllib.parse import urlencode

import pandas as pd

SITE = "https://site.example"

query = urlencode({"search": "كشورهاي", "format": "csv"})
items = pd.read_csv(f"{SITE}/api/v1/items/?{query}")
print(items[["code", "quotation_fa-AF", "quotation_en"]].to_csv(index=False))
