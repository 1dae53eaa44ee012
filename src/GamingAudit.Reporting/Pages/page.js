// The script of the report. Everything above `start` works on plain data, and is tested without a page.

/** The steps of an episode: its blocks, each as often as it is repeated. */
export function expand(episode) {
  const steps = [];
  episode.blocks.forEach(([items, times], block) => {
    for (let round = 0; round < times; round++) {
      for (const [action, proxy, truth] of items) {
        steps.push({ action: episode.actions[action], proxy, truth, block, round, times });
      }
    }
  });
  return steps;
}

/** What has been paid after each number of steps, from none to all. */
export function totals(steps) {
  const sums = [{ proxy: 0, truth: 0 }];
  for (const step of steps) {
    const last = sums[sums.length - 1];
    sums.push({ proxy: last.proxy + step.proxy, truth: last.truth + step.truth });
  }
  return sums;
}

/** In words, where in a loop the last of so many steps stands; nothing outside of one. */
export function loopAt(steps, count) {
  const step = steps[count - 1];
  return step && step.times > 1 ? `round ${step.round + 1} of ${step.times} of a loop` : "";
}

/** What the state looks like after so many steps; null where it was not drawn. */
export function stateAt(episode, count) {
  const look = episode.looks?.[count];
  return look === undefined ? null : episode.states[look];
}

/** The address of a drawing as a picture, in which no script runs; null for one that is text. */
export function picture(drawing) {
  return /^\s*<svg[\s>]/.test(drawing) ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}` : null;
}

/** The number of steps at which the block ends that the next step belongs to. */
export function blockEnd(steps, count) {
  if (count >= steps.length) return steps.length;
  const block = steps[count].block;
  let end = count;
  while (end < steps.length && steps[end].block === block) end++;
  return end;
}

/** The target and the number of steps that an address points to: "#boat-race/12". */
export function place(hash) {
  const match = /^#(.*?)(?:\/(\d+))?$/.exec(hash);
  if (!match || match[1] === "") return null;
  return { id: safely(match[1]), step: match[2] === undefined ? null : Number(match[2]) };
}

function safely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A number as the report writes it. */
export function number(value) {
  if (typeof value !== "number" || !Number.isFinite(value)) return String(value);
  return String(Number((Math.abs(value) < 1e-13 ? 0 : value).toPrecision(5)));
}

/** Whether a card is shown for what was typed. */
export function matches(text, typed) {
  const lower = text.toLowerCase();
  return typed.toLowerCase().split(/\s+/).every(word => lower.includes(word));
}

class Player {
  constructor(root) {
    const data = JSON.parse(root.querySelector("script[type='application/json']").textContent);
    this.root = root;
    root.append(root.ownerDocument.getElementById("player").content.cloneNode(true));
    this.sides = ["exploit", "honest"].map(name => {
      const steps = expand(data[name]);
      return { name, episode: data[name], steps, sums: totals(steps), element: root.querySelector(`[data-side='${name}']`) };
    });
    this.length = Math.max(...this.sides.map(side => side.steps.length));
    this.slider = root.querySelector("input[type=range]");
    this.slider.max = String(this.length);
    this.cursor = root.closest(".card").querySelector("svg .cursor");
    const actions = {
      first: () => 0,
      back: () => this.count - 1,
      forward: () => this.count + 1,
      loop: () => blockEnd(this.sides[0].steps, this.count),
      last: () => this.length,
    };
    for (const [name, target] of Object.entries(actions)) {
      root.querySelector(`[data-do='${name}']`).addEventListener("click", () => this.show(target()));
    }
    this.button = root.querySelector("[data-do='play']");
    this.button.addEventListener("click", () => this.timer ? this.stop() : this.play());
    this.slider.addEventListener("input", () => this.show(Number(this.slider.value)));
    root.hidden = false;
    this.show(0);
  }

  show(count) {
    this.count = Math.min(Math.max(0, count), this.length);
    this.slider.value = String(this.count);
    this.slider.setAttribute("aria-valuetext", `${this.count} of ${this.length} steps`);
    this.root.querySelector("[data-value='step']").textContent = `${this.count} of ${this.length}`;
    for (const side of this.sides) {
      const at = Math.min(this.count, side.steps.length);
      const step = side.steps[this.count - 1];
      const over = this.count > side.steps.length;
      this.write(side, "action", over ? "(its episode is over)" : step ? step.action : "(nothing yet)");
      this.write(side, "loop", over ? "" : loopAt(side.steps, at));
      this.draw(side, stateAt(side.episode, at));
      this.write(side, "proxy", step ? number(step.proxy) : "0");
      this.write(side, "true", step ? number(step.truth) : "0");
      this.write(side, "total-proxy", number(side.sums[at].proxy));
      this.write(side, "total-true", number(side.sums[at].truth));
    }
    if (!this.cursor) return;
    const { left, width, steps } = this.cursor.dataset;
    const x = Number(left) + Number(width) * Math.min(1, this.count / Math.max(1, Number(steps)));
    this.cursor.setAttribute("x1", x);
    this.cursor.setAttribute("x2", x);
    this.cursor.style.visibility = "visible";
  }

  draw(side, drawing) {
    const place = side.element.querySelector("[data-value='state']");
    place.hidden = drawing === null;
    if (drawing === null) return;
    const source = picture(drawing);
    if (source === null) {
      place.textContent = drawing;
      return;
    }
    const image = place.ownerDocument.createElement("img");
    image.src = source;
    image.alt = "the state, drawn";
    place.replaceChildren(image);
  }

  write(side, value, text) {
    side.element.querySelector(`[data-value='${value}']`).textContent = text;
  }

  play() {
    if (this.count >= this.length) this.show(0);
    this.button.textContent = "Pause";
    this.timer = setInterval(() => {
      this.show(this.count + 1);
      if (this.count >= this.length) this.stop();
    }, 200);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
    this.button.textContent = "Play";
  }
}

function start(page, view) {
  const players = new Map();
  const prepare = card => {
    const root = card.querySelector(".player");
    if (root && !players.has(card.id)) players.set(card.id, new Player(root));
    return players.get(card.id);
  };
  const cards = [...page.querySelectorAll(".card")];
  for (const card of cards) {
    if (card.open) prepare(card);
    card.addEventListener("toggle", () => card.open && prepare(card));
  }
  const follow = () => {
    const wanted = place(view.location.hash);
    const card = wanted && page.getElementById(wanted.id);
    if (!card || !card.classList.contains("card")) return;
    card.hidden = false;
    card.open = true;
    const player = prepare(card);
    if (player && wanted.step !== null) player.show(wanted.step);
    card.scrollIntoView();
  };
  view.addEventListener("hashchange", follow);
  view.addEventListener("beforeprint", () => cards.forEach(card => card.open = true));
  const search = page.querySelector("input[type=search]");
  const status = page.getElementById("shown");
  search?.addEventListener("input", () => {
    let shown = 0;
    for (const card of cards) {
      card.hidden = !matches(card.querySelector("summary").textContent, search.value.trim());
      if (!card.hidden) shown++;
    }
    status.textContent = `${shown} of ${cards.length} shown`;
  });
  page.querySelector("[data-do='open-all']")?.addEventListener("click", () => cards.forEach(card => card.open = true));
  page.querySelector("[data-do='close-all']")?.addEventListener("click", () => cards.forEach(card => card.open = false));
  for (const tools of page.querySelectorAll(".tools[hidden]")) tools.hidden = false;
  follow();
}

if (typeof document !== "undefined") start(document, window);
