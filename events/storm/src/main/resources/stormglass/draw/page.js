"use strict";
(() => {
  const wall = document.querySelector("main > svg");
  const notes = [...wall.querySelectorAll(".note[tabindex]")];
  const arrows = [...wall.querySelectorAll(".arrow")];
  const panel = document.getElementById("panel");
  const detail = document.getElementById("detail");
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const byId = new Map(notes.map((note) => [note.id, note]));
  const about = new Map(
    [...document.querySelectorAll("template")].map((one) => [one.dataset.about, one]));
  const size = wall.viewBox.baseVal;
  const whole = { x: 0, y: 0, w: size.width, h: size.height };
  const smallest = 240;
  let view = { ...whole };
  let selected = null;
  let siblings = [];

  /* What is seen. */

  function show(next) {
    view = next;
    wall.setAttribute("viewBox", [view.x, view.y, view.w, view.h].join(" "));
  }

  function zoom(factor, at) {
    const w = Math.min(whole.w * 1.5, Math.max(smallest, view.w * factor));
    const f = w / view.w;
    const p = at || { x: view.x + view.w / 2, y: view.y + view.h / 2 };
    show({ x: p.x - (p.x - view.x) * f, y: p.y - (p.y - view.y) * f, w, h: view.h * f });
  }

  function point(event) {
    const p = new DOMPoint(event.clientX, event.clientY);
    return p.matrixTransform(wall.getScreenCTM().inverse());
  }

  function box(note) {
    const at = note.transform.baseVal.consolidate().matrix;
    const own = note.querySelector(".paper").getBBox();
    return { x: at.e + own.width / 2, y: at.f + own.height / 2 };
  }

  /* Brings a note into the middle, large enough to be read. */
  function bring(note) {
    const middle = box(note);
    const room = wall.getBoundingClientRect();
    const w = Math.min(view.w, Math.max(smallest, room.width * 1.25));
    const h = (w * room.height) / Math.max(1, room.width);
    show({ x: middle.x - w / 2, y: middle.y - h / 2, w, h });
  }

  /* What is chosen. */

  function select(note, moves) {
    clear();
    selected = note;
    wall.classList.add("chosen");
    note.classList.add("selected");
    for (const other of notes) {
      other.setAttribute("tabindex", other === note ? "0" : "-1");
      other.classList.toggle("same", other !== note && other.dataset.name === note.dataset.name);
    }
    for (const arrow of arrows) {
      const from = byId.get(arrow.dataset.from);
      const to = byId.get(arrow.dataset.to);
      if (from === note || to === note) {
        arrow.classList.add("on");
        (from === note ? to : from).classList.add("near");
      }
    }
    detail.replaceChildren(about.get(note.dataset.name).content.cloneNode(true));
    panel.hidden = false;
    panel.scrollTop = 0;
    if (moves) {
      bring(note);
    }
    note.focus({ preventScroll: true });
    history.replaceState(null, "", "#" + note.dataset.name);
  }

  function clear() {
    wall.classList.remove("chosen");
    notes.forEach((note) => note.classList.remove("selected", "same", "near"));
    arrows.forEach((arrow) => arrow.classList.remove("on"));
    selected = null;
  }

  function close() {
    clear();
    panel.hidden = true;
    history.replaceState(null, "", location.pathname + location.search);
  }

  function go(name) {
    const all = notes.filter((note) => note.dataset.name === name);
    if (all.length > 0) {
      siblings = all;
      select(all[0], true);
    }
  }

  /* The keys. */

  /* Where the arrows of a note lead: first what happens, then who is told; from top to bottom. */
  function ends(note, from, to) {
    const level = box(note).y;
    return arrows
      .filter((arrow) => arrow.dataset[from] === note.id)
      .map((arrow) => ({ told: arrow.classList.contains("informs"), end: byId.get(arrow.dataset[to]) }))
      .map(({ told, end }) => ({ told, end, far: Math.abs(box(end).y - level) >= 4, at: box(end).y }))
      .sort((a, b) => a.told - b.told || a.far - b.far || a.at - b.at)
      .map(({ end }) => end);
  }

  function along(from, to) {
    const next = ends(selected, from, to);
    if (next.length > 0) {
      siblings = next;
      select(next[0], true);
    }
  }

  /* Among those to which one arrow key could have led; else to the nearest above or below. */
  function among(step) {
    const at = siblings.indexOf(selected);
    if (at >= 0 && siblings.length > 1) {
      select(siblings[(at + step + siblings.length) % siblings.length], true);
      return;
    }
    const here = box(selected);
    const beyond = notes
      .filter((note) => (box(note).y - here.y) * step > 4)
      .sort((a, b) => distance(a, here) - distance(b, here));
    if (beyond.length > 0) {
      siblings = [];
      select(beyond[0], true);
    }
  }

  function distance(note, here) {
    const there = box(note);
    return Math.abs(there.y - here.y) + 2 * Math.abs(there.x - here.x);
  }

  const keys = {
    "/": () => { search.focus(); search.select(); },
    "+": () => zoom(0.8),
    "=": () => zoom(0.8),
    "-": () => zoom(1.25),
    "0": () => show({ ...whole }),
    ArrowRight: () => along("from", "to"),
    ArrowLeft: () => along("to", "from"),
    ArrowDown: () => among(1),
    ArrowUp: () => among(-1),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Escape") {
      if (search.value !== "") {
        search.value = "";
        look();
      }
      search.blur();
      close();
    } else if (event.target === search || panel.contains(event.target)) {
      if (event.key === "Enter" && event.target === search) {
        next(event.shiftKey ? -1 : 1);
      }
    } else if (keys[event.key]) {
      event.preventDefault();
      if (event.key.startsWith("Arrow") && selected === null) {
        notes.slice(0, 1).forEach((note) => select(note, true));
      } else {
        keys[event.key]();
      }
    } else if ((event.key === "Enter" || event.key === " ") && byId.has(event.target.id)) {
      event.preventDefault();
      select(event.target, false);
    }
  });

  /* The search. */

  let hits = [];

  function words(text) {
    return text.toLowerCase().replace(/[^a-z0-9@.]+/g, "");
  }

  function look() {
    const wanted = words(search.value);
    wall.classList.toggle("searched", wanted !== "");
    hits = [];
    for (const note of notes) {
      const text = words(note.getAttribute("aria-label") + note.dataset.name);
      const hit = wanted !== "" && text.includes(wanted);
      note.classList.toggle("found", hit);
      if (hit) {
        hits.push(note);
      }
    }
    const rank = (note) => words(note.dataset.name).indexOf(wanted) >>> 0;
    hits.sort((a, b) => rank(a) - rank(b));
    found.textContent = wanted === "" ? "" : hits.length + (hits.length === 1 ? " note" : " notes");
  }

  function next(step) {
    if (hits.length > 0) {
      const note = hits[(hits.indexOf(selected) + step + hits.length) % hits.length];
      select(note, true);
      search.focus();
    }
  }

  search.addEventListener("input", look);

  /* The pointer. */

  const held = new Map();
  let moved = false;

  wall.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.004), point(event));
  }, { passive: false });

  wall.addEventListener("pointerdown", (event) => {
    held.set(event.pointerId, event);
    moved = held.size > 1;
  });

  wall.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) {
      return;
    }
    const far = Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (!moved && far < 4) {
      return;
    }
    if (!moved) {
      moved = true;
      wall.setPointerCapture(event.pointerId);
      wall.classList.add("dragged");
    }
    const a = point(before);
    const b = point(event);
    if (held.size === 1) {
      show({ ...view, x: view.x - (b.x - a.x), y: view.y - (b.y - a.y) });
    } else {
      const other = point([...held.values()].find((one) => one.pointerId !== event.pointerId));
      const was = Math.hypot(a.x - other.x, a.y - other.y);
      const is = Math.hypot(b.x - other.x, b.y - other.y);
      zoom(was / Math.max(1, is), other);
    }
    held.set(event.pointerId, event);
  });

  for (const end of ["pointerup", "pointercancel"]) {
    wall.addEventListener(end, (event) => {
      held.delete(event.pointerId);
      wall.classList.remove("dragged");
    });
  }

  wall.addEventListener("click", (event) => {
    const note = event.target.closest(".note[tabindex]");
    if (moved) {
      moved = false;
    } else if (note) {
      siblings = [];
      select(note, false);
    } else {
      close();
    }
  });

  panel.addEventListener("click", (event) => {
    const link = event.target.closest("[data-go]");
    if (link) {
      go(link.dataset.go);
    }
  });

  document.getElementById("close").addEventListener("click", close);
  document.getElementById("in").addEventListener("click", keys["+"]);
  document.getElementById("out").addEventListener("click", keys["-"]);
  document.getElementById("fit").addEventListener("click", keys["0"]);
  window.addEventListener("beforeprint", () => show({ ...whole }));
  window.addEventListener("hashchange", () => go(decodeURIComponent(location.hash.slice(1))));
  notes[0]?.setAttribute("tabindex", "0");
  if (location.hash !== "") {
    go(decodeURIComponent(location.hash.slice(1)));
  }
})();
