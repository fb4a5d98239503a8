import pandas as pd

SITE = "https://site.example"
FAMILIES = {
    "met": ["met", "holding", "restored"],
    "open": ["no_action_found", "announced", "underway", "stalled", "partly_met", "weakening"],
    "not_met": ["not_met", "contrary", "breached"],
    "closed": ["overtaken"],
    "unknown": ["not_assessed", "insufficient_evidence"],
}

follow_ups = pd.read_csv(f"{SITE}/api/v1/follow-ups/?format=csv")
for family, statuses in FAMILIES.items():
    follow_ups[family] = follow_ups["status"].isin(statuses)
by_addressee = follow_ups.groupby("addressee")
counts = by_addressee[list(FAMILIES)].sum()
print(counts.assign(all=by_addressee.size()).to_csv())
