"use strict";

// Everything works without this file, but the chart: a menu left open closes, and the chart is drawn.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.k-drop[open]")) {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.k-drop[open], details.k-menu[open]")) {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  }
});

// Says that something takes its time: a check of up to ten seconds, a count over all orders.
function busy(element) {
  if (element.dataset.idle) return;
  element.dataset.idle = element.textContent;
  element.textContent = element.dataset.busy;
  element.setAttribute("aria-busy", "true");
}

function idle(element) {
  if (!element.dataset.idle) return;
  element.textContent = element.dataset.idle;
  delete element.dataset.idle;
  element.removeAttribute("aria-busy");
}

document.addEventListener("click", (event) => {
  const element = event.target.closest("[data-busy]:not([hx-post])");
  if (element && !event.ctrlKey && !event.metaKey && !event.shiftKey) busy(element);
});
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.dataset && event.target.dataset.busy) busy(event.target);
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.target.dataset) idle(event.target);
});
window.addEventListener("pageshow", () => document.querySelectorAll("[data-idle]").forEach(idle));

function drawChart(canvas) {
  const rows = [...document.querySelectorAll("#" + canvas.dataset.table + " tbody tr")];
  const cell = (row, index) => row.cells[index];
  const heads = [...document.querySelectorAll("#" + canvas.dataset.table + " thead th")];
  const styles = getComputedStyle(document.documentElement);
  const colours = ["--k-wait", "--k-done", "--k-alarm"].map((name) => styles.getPropertyValue(name).trim());
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map((row) => cell(row, 0).dataset.short),
      datasets: heads.slice(1).map((head, index) => ({
        label: head.textContent,
        data: rows.map((row) => Number(cell(row, index + 1).dataset.value)),
        backgroundColor: colours[index],
        maxBarThickness: 26,
        borderRadius: 2,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { position: "bottom", labels: { boxWidth: 12, boxHeight: 12 } } },
      scales: {
        x: { grid: { display: false } },
        y: { beginAtZero: true, ticks: { precision: 0 } },
      },
    },
  });
}

document.addEventListener("DOMContentLoaded", () => {
  for (const canvas of document.querySelectorAll("canvas[data-table]")) {
    if (window.Chart) {
      canvas.parentElement.classList.add("k-drawn");
      drawChart(canvas);
    }
  }
});
