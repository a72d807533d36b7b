import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
  createAll,
} from "./govuk/govuk-frontend.min.js";

// Not Radios: see service.css.
for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, SkipLink]) {
  createAll(component);
}

if (window.matchMedia("(min-width: 48.0625em)").matches) {
  for (const panel of document.querySelectorAll("[data-open-on-wide-screens]")) {
    panel.open = true;
  }
}
