// Shows the buttons that copy what stands beside them. Without it the texts are there to select.
"use strict";

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const source = document.getElementById(button.dataset.copy);
  button.hidden = false;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.after(" ", said);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
    } catch {
      return;
    }
    said.textContent = button.dataset.copied;
    setTimeout(() => (said.textContent = ""), 4000);
  });
}
