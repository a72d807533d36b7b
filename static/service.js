import { initAll } from "./govuk/govuk-frontend.min.js";

initAll();

if (window.matchMedia("(min-width: 48.0625em)").matches) {
  for (const panel of document.querySelectorAll("[data-open-on-wide-screens]")) {
    panel.open = true;
  }
}
