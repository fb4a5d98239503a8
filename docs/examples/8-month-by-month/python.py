import pandas as pd

SITE = "https://site.example"
FAMILIES = {
    "met": ["met", "holding", "restored"],
    "open": ["no_action_found", "announced", "underway", "stalled", "partly_met", "weakening"],
    "unknown": ["not_assessed", "insufficient_evidence"],
}

print("day", *FAMILIES, "all", sep=",")
for day in ["2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01"]:
    statuses = pd.read_csv(f"{SITE}/api/v1/follow-ups/?as_of={day}&format=csv")["status"]
    counts = [statuses.isin(family).sum() for family in FAMILIES.values()]
    print(day, *counts, len(statuses), sep=",")
