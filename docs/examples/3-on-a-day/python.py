import pandas as pd

SITE = "https://site.example"
ICC = f"{SITE}/api/v1/follow-ups/?item=C10-1&addressee=icc&format=csv"
UPDATES = f"{SITE}/api/v1/updates/?item=C10-1&format=csv"

then = pd.read_csv(f"{ICC}&as_of=2025-01-01")
said = pd.read_csv(f"{ICC}&recorded_by=2025-01-01")
print("status as known today", then["status"][0], sep=",")
print("status as said then", said["status"][0], sep=",")
print("updates until then", len(pd.read_csv(f"{UPDATES}&until=2025-01-01")), sep=",")
print("first recorded on", pd.read_csv(UPDATES)["recorded_on"].min(), sep=",")
