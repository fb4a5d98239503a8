import pandas as pd

SITE = "https://site.example"
TABLES = "declarations clauses items addressees themes follow-ups updates sources"

with pd.ExcelWriter("everything.xlsx") as workbook:
    for table in TABLES.split():
        rows = pd.read_excel(f"{SITE}/api/v1/{table}/?format=xlsx&lang=en", sheet_name="English")
        rows.to_excel(workbook, sheet_name=table, index=False)
        print(table, len(rows), sep=",")
