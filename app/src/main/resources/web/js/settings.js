// The marks of the map lead to their settings; the list beside the map does so without script.
for (const map of document.querySelectorAll('[data-map="settings"]')) {
  map.closest("figure").classList.add("tl-set-map--live");
  map.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-setting]");
    if (mark) {
      window.location.assign("/settings/" + encodeURIComponent(mark.dataset.setting));
    }
  });
}
