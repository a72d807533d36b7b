// Saves a form marked data-autosave while it is being typed in. Without scripts its button saves the same.
const PAUSE = 3000;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const status = form.querySelector("[data-autosave-status]");
  let timer, underWay, saving = false, changed = false, stopped = false;

  const later = () => {
    changed = true;
    if (stopped || saving) return;
    clearTimeout(timer);
    timer = setTimeout(() => (underWay = save()), PAUSE);
  };

  const save = async () => {
    saving = true;
    changed = false;
    const typed = new FormData(form);
    typed.append("autosave", "yes");
    try {
      const response = await fetch(window.location.href, { method: "POST", body: typed, credentials: "same-origin" });
      const said = await response.json();
      if (response.ok) {
        form.elements.version.value = said.version;
        status.textContent = said.saved;
      } else {
        stopped = response.status === 409;
        status.textContent = `Not saved. ${said.problems.join(" ")}`;
      }
    } catch (problem) {
      // A TypeError is no connection, and is tried again; anything else waits for more typing.
      changed = changed || problem instanceof TypeError;
      status.textContent = "Not saved yet. What you have typed is still on this page.";
    }
    saving = false;
    if (changed) later();
  };

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    stopped = true;
    if (!saving) return;
    // The version that is sent must be the one the save under way makes.
    event.preventDefault();
    await underWay;
    form.requestSubmit(event.submitter);
  });
}
