// Makes tabs of the fieldsets that hold one language each. Without it, all of them are shown.
"use strict";

(() => {
  const runs = (fieldsets) => {
    const found = [];
    for (const fieldset of fieldsets) {
      const run = found.at(-1);
      if (run && run.at(-1).nextElementSibling === fieldset) run.push(fieldset);
      else found.push([fieldset]);
    }
    return found.filter((run) => run.length > 1);
  };

  const select = (tabs, panels, chosen) => {
    tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      panels[index].hidden = index !== chosen;
    });
  };

  const move = (event, tabs) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const steps = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 };
    if (!(event.key in steps)) return;
    const next = (tabs.indexOf(event.target) + steps[event.key] + tabs.length) % tabs.length;
    tabs[next].click();
    tabs[next].focus();
  };

  const build = (panels, run) => {
    const list = document.createElement("div");
    list.className = "language-tabs";
    list.setAttribute("role", "tablist");
    const tabs = panels.map((panel, index) => {
      const heading = panel.querySelector("h2, h3, h4, summary, .fieldset-heading");
      const tab = document.createElement("button");
      tab.type = "button";
      tab.role = "tab";
      tab.textContent = heading ? heading.textContent.trim() : String(index + 1);
      tab.id = `language-tab-${run}-${index}`;
      panel.id ||= `language-panel-${run}-${index}`;
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      if (heading) heading.hidden = true;
      if (panel.querySelector(".errorlist, .errors")) tab.classList.add("has-errors");
      tab.addEventListener("click", () => select(tabs, panels, index));
      list.append(tab);
      return tab;
    });
    list.addEventListener("keydown", (event) => move(event, tabs));
    panels[0].before(list);
    const withErrors = tabs.findIndex((tab) => tab.classList.contains("has-errors"));
    const own = panels.findIndex((panel) =>
      panel.querySelector(`[lang="${document.documentElement.lang}" i]`),
    );
    select(tabs, panels, withErrors >= 0 ? withErrors : Math.max(own, 0));
  };

  document.addEventListener("DOMContentLoaded", () => {
    const visible = [...document.querySelectorAll("fieldset.language-tab")].filter(
      (fieldset) => !fieldset.closest(".empty-form"),
    );
    runs(visible).forEach(build);
  });
})();
