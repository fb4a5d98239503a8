// Shows the buttons that copy what stands beside them. Without it the texts are there to select.
"use strict";

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const source = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.after(" ", said);
    said.textContent = button.dataset.copied;
    setTimeout(() => said.remove(), 4000);
  });
}
