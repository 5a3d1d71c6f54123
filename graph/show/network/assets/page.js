"use strict";
// Everything a document says reaches the page by textContent alone: no words of a document are ever parsed as HTML.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { texts, facts, notes, lang } = data.details;
  const kinds = Object.fromEntries(data.details.kinds.map((look) => [look.kind, look]));
  const groups = Object.fromEntries(data.details.groups.map((look) => [look.group, look]));
  for (const node of data.nodes) Object.assign(node, data.details.names[node.id]);
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const edges = new Map(data.edges.map((edge) => [edge.id, edge]));
  const panel = document.getElementById("panel");
  const sorter = new Intl.Collator(lang);
  const MANY_LABELS = 45;
  let chosen = null;

  const fill = (text, ...values) => values.reduce((done, value) => done.replace("{}", () => String(value)), text);

  const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

  function element(tag, properties, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties || {})) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (name === "class") made.className = value;
      else if (value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }

  function drawing(tag, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function sign(kind) {
    const made = drawing("svg", { class: "sign", "aria-hidden": "true" }, drawing("use", { href: `#sign-${kind}` }));
    made.style.color = kinds[kind].color;
    return made;
  }

  function stroke(group) {
    const look = groups[group];
    const line = drawing("line", { x1: 0, y1: 6, x2: 30, y2: 6, stroke: look.color, "stroke-width": look.width });
    if (look.dashes) line.setAttribute("stroke-dasharray", "5 4");
    return drawing("svg", { class: "stroke", viewBox: "0 0 30 12", "aria-hidden": "true" }, line);
  }

  // ---- the map ----

  function fold(text) {
    const bare = text.toLowerCase().replace(/ø/g, "o").replace(/[æå]/g, "a").normalize("NFD").replace(/\p{M}/gu, "");
    return bare.replace(/a[ae]/g, "a").replace(/oe/g, "o").replace(/\s+/g, " ").trim();
  }

  function tip(head, lines, quote) {
    const made = element("div", { class: "tip" }, element("p", { class: "head" }, head));
    for (const line of lines) made.append(element("p", { class: "soft" }, line));
    if (quote && quote.words) made.append(element("p", { class: "words" }, `”${quote.words}”`), element("p", { class: "soft" }, quote.where));
    return made;
  }

  const name = (id) => nodes.get(id).name;
  const whole = (node) => (node.where ? `${node.name} (${node.where})` : node.name);

  function edgeTip(edge) {
    const tie = facts[edge.id][0];
    return tip(`${name(edge.from)} – ${tie.along} – ${name(edge.to)}`, [], tie.quotes[0]);
  }

  function nodeTip(node) {
    const tie = joined(node.id).flatMap((edge) => facts[edge.id])[0];
    return tip(node.name, [kinds[node.kind].one], tie && tie.quotes[0]);
  }

  const neighbours = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    neighbours.get(edge.from).push(edge);
    neighbours.get(edge.to).push(edge);
  }
  const joined = (id) => neighbours.get(id);

  const label = (edge) => ({ ...edge.font, size: 11 });
  const few = data.edges.length <= MANY_LABELS;
  for (const node of data.nodes) node.title = nodeTip(node);
  for (const edge of data.edges) {
    edge.title = edgeTip(edge);
    edge.font = { ...edge.font, size: few ? 11 : 0 };
  }
  const nodeSet = new vis.DataSet(data.nodes);
  const edgeSet = new vis.DataSet(data.edges);
  const container = document.getElementById("network");
  const network = new vis.Network(container, { nodes: nodeSet, edges: edgeSet }, JSON.parse(data.options));

  container.firstElementChild.setAttribute("role", "img");
  container.firstElementChild.setAttribute("aria-label", texts.map);

  function spotlight(id) {
    const lit = new Set([id]);
    for (const edge of id ? joined(id) : []) lit.add(edge.from).add(edge.to);
    nodeSet.update(data.nodes.map((node) => {
      const bright = !id || lit.has(node.id);
      return { id: node.id, opacity: bright ? 1 : 0.18, font: { ...node.font, color: bright ? "#1a1f26" : "#c3c9d0" } };
    }));
    edgeSet.update(data.edges.map((edge) => {
      const bright = !id || edge.from === id || edge.to === id;
      return { id: edge.id, color: { ...edge.color, opacity: bright ? 1 : 0.12 }, font: { ...edge.font, size: id ? (bright ? 11 : 0) : few ? 11 : 0 } };
    }));
  }

  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const motion = () => (still ? false : { duration: 350, easingFunction: "easeInOutQuad" });

  function choose(id, { focus = true, move = true } = {}) {
    chosen = id;
    spotlight(id);
    if (id) {
      network.selectNodes([id]);
      if (move) network.fit({ nodes: [id, ...joined(id).map((edge) => (edge.from === id ? edge.to : edge.from))], animation: motion(), maxZoomLevel: 1.1 });
    } else {
      network.unselectAll();
    }
    show(id);
    if (focus) (panel.querySelector("h2") || panel).focus({ preventScroll: true });
  }

  // ---- the panel ----

  function named(id) {
    const node = nodes.get(id);
    return element("button", { class: "name", type: "button", onclick: () => choose(id) }, sign(node.kind), whole(node));
  }

  function quoted(quote, group) {
    return element("blockquote", { class: group }, quote.words ? element("p", {}, `”${quote.words}”`) : null, element("footer", {}, quote.where));
  }

  function quotes(tie, group) {
    const [first, ...others] = tie.quotes;
    const made = [quoted(first, group)];
    const hidden = tie.count - tie.quotes.length;
    if (others.length) {
      const more = element("details", {}, element("summary", {}, fill(texts.more_quotes, others.length)));
      more.append(...others.map((quote) => quoted(quote, group)));
      made.push(more);
    }
    if (hidden > 0) made.push(element("p", { class: "soft" }, fill(texts.more_left_out, hidden)));
    return made;
  }

  function fact(edge, tie, id) {
    const other = edge.from === id ? edge.to : edge.from;
    const how = edge.from === id ? tie.along : tie.against;
    return element("div", { class: "fact" }, element("p", {}, named(other), element("span", { class: "how" }, how)), ...quotes(tie, tie.group));
  }

  function section(title, rows) {
    return rows.length ? [element("h3", {}, title), ...rows] : [];
  }

  const ORDER = ["section_workers", "section_work", "section_treatment", "section_treated_by", "section_relations", "section_setting", "section_members", "section_substitutes"];

  function sections(id) {
    const rows = {};
    const pairs = joined(id).flatMap((edge) => facts[edge.id].map((tie) => [edge, tie]));
    pairs.sort(([edge, tie], [other, its]) => tie.rank - its.rank || sorter.compare(name(edge.from === id ? edge.to : edge.from), name(other.from === id ? other.to : other.from)));
    for (const [edge, tie] of pairs) (rows[edge.from === id ? tie.sections[0] : tie.sections[1]] ||= []).push(fact(edge, tie, id));
    const made = ORDER.flatMap((title) => section(texts[title], rows[title] || []));
    for (const { kind, tie } of notes[id] || []) made.push(...section(texts[`section_${kind}`], quotes(tie, kind)));
    return [...made, ...section(texts.section_indirect, rows.section_indirect || [])];
  }

  function namesakes(node) {
    return data.nodes.some((other) => other !== node && other.kind === node.kind && fold(other.name) === fold(node.name));
  }

  function profile(id) {
    const node = nodes.get(id);
    const kind = element("p", { class: "kind" }, sign(node.kind), capital(kinds[node.kind].one));
    kind.style.color = kinds[node.kind].color;
    const found = sections(id);
    return [
      element("button", { class: "back", type: "button", onclick: () => choose(null) }, `← ${texts.back}`),
      kind,
      element("h2", { tabindex: "-1" }, node.name),
      namesakes(node) ? element("p", { class: "aliases" }, texts.namesakes) : null,
      node.aliases.length ? element("p", { class: "aliases" }, fill(texts.aliases, node.aliases.join(", "))) : null,
      ...(found.length ? found : [element("p", { class: "soft" }, texts.nothing)]),
    ].filter(Boolean);
  }

  function contents() {
    const made = [element("p", { class: "soft" }, texts.start)];
    for (const kind of Object.keys(kinds)) {
      const mine = data.nodes.filter((node) => node.kind === kind).sort((a, b) => sorter.compare(a.name, b.name));
      if (!mine.length) continue;
      const list = element("ul", {}, ...mine.map((node) => element("li", {}, named(node.id))));
      const group = element("details", { class: "group" }, element("summary", {}, sign(kind), `${capital(kinds[kind].many)} (${mine.length})`), list);
      group.open = kind === "initiative" || mine.length <= 8;
      made.push(group);
    }
    return made;
  }

  function show(id) {
    panel.replaceChildren(...(id ? profile(id) : contents()));
    panel.scrollTop = 0;
  }

  // ---- the search box ----

  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const count = document.getElementById("count");
  const index = data.nodes.map((node) => ({ id: node.id, names: [node.name, ...node.aliases].map(fold) }));
  let marked = -1;

  function score(names, wanted) {
    const ranks = names.map((text) => (text === wanted ? 0 : text.startsWith(wanted) ? 1 : text.includes(` ${wanted}`) ? 2 : text.includes(wanted) ? 3 : 9));
    return Math.min(...ranks);
  }

  function matches(wanted) {
    return index
      .map(({ id, names }) => [score(names, wanted), id])
      .filter(([rank]) => rank < 9)
      .sort(([rank, id], [other, its]) => rank - other || sorter.compare(name(id), name(its)))
      .slice(0, 12)
      .map(([, id]) => id);
  }

  function option(id, place) {
    const node = nodes.get(id);
    const made = element("li", { role: "option", id: `found-${place}`, "aria-selected": "false" }, sign(node.kind), element("span", {}, whole(node)), element("small", {}, kinds[node.kind].one));
    made.addEventListener("mousedown", (event) => { event.preventDefault(); pick(id); });
    made.dataset.place = String(place);
    return made;
  }

  let options = [];
  function list() {
    const wanted = fold(search.value);
    options = wanted ? matches(wanted) : [];
    marked = options.length ? 0 : -1;
    found.replaceChildren(...options.map(option));
    if (wanted && !options.length) found.append(element("li", { class: "none" }, texts.no_match));
    found.hidden = !wanted;
    count.textContent = wanted ? (options.length ? fill(texts.matches, options.length) : texts.no_match) : "";
    mark();
  }

  function mark() {
    search.setAttribute("aria-expanded", String(!found.hidden));
    if (marked >= 0) search.setAttribute("aria-activedescendant", `found-${marked}`);
    else search.removeAttribute("aria-activedescendant");
    for (const item of found.querySelectorAll("[role=option]")) {
      const here = Number(item.dataset.place) === marked;
      item.setAttribute("aria-selected", String(here));
      if (here) item.scrollIntoView({ block: "nearest" });
    }
  }

  function closeList() {
    found.hidden = true;
    marked = -1;
    mark();
  }

  function pick(id) {
    search.value = name(id);
    closeList();
    choose(id);
  }

  search.addEventListener("input", list);
  search.addEventListener("blur", closeList);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { search.value = ""; closeList(); return; }
    if (found.hidden || !options.length) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); marked = (marked + step + options.length) % options.length; mark(); }
    if (event.key === "Enter") { event.preventDefault(); pick(options[marked]); }
  });

  // ---- the legend, which is also the filter ----

  function refresh() {
    const off = (which) => new Set([...document.querySelectorAll(`#legend input[data-${which}]`)].filter((box) => !box.checked).map((box) => box.dataset[which]));
    const [kindsOff, groupsOff] = [off("kind"), off("group")];
    nodeSet.update(data.nodes.map((node) => ({ id: node.id, hidden: kindsOff.has(node.kind) })));
    edgeSet.update(data.edges.map((edge) => ({ id: edge.id, hidden: groupsOff.has(edge.group) })));
  }

  function choice(which, value, picture, words) {
    const box = element("input", { type: "checkbox", [`data-${which}`]: value, onchange: refresh });
    box.checked = true;
    return element("label", {}, box, picture, words);
  }

  function legend() {
    const made = document.getElementById("legend");
    for (const kind of Object.keys(kinds)) {
      const size = data.nodes.filter((node) => node.kind === kind).length;
      if (size) made.append(choice("kind", kind, sign(kind), `${size === 1 ? kinds[kind].one : kinds[kind].many} (${size})`));
    }
    const present = Object.keys(groups).filter((group) => data.edges.some((edge) => edge.group === group));
    for (const group of present) made.append(choice("group", group, stroke(group), groups[group].name));
    made.hidden = !data.nodes.length;
  }

  // ---- putting it together ----

  network.on("click", ({ nodes: [id], edges: [edge] }) => {
    if (id) choose(id, { focus: false, move: false });
    else if (edge) choose(edges.get(edge).from, { focus: false, move: false });
    else choose(null, { focus: false });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen && event.target !== search) choose(null);
  });
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion() });
  document.getElementById("zoom-in").addEventListener("click", () => zoom(1.35));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
  document.getElementById("whole").addEventListener("click", () => network.fit({ animation: motion() }));
  // For whoever opens the console, and for the tests.
  window.referatgraf = { network, choose };
  network.fit({ animation: false, maxZoomLevel: 1.2 });
  legend();
  show(null);
  if (data.details.foci.length === 1) choose(data.details.foci[0], { focus: false, move: false });
})();
