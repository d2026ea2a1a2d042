// The start page: partners as associations-service lists them, each with the score that scoring-service gives. A client of the public
// API like any other.

const AREA = "modern-work";
const ROWS = 25;
const AT_ONCE = 6;
// What helps against a refusal, by its status.
const ADVICE = { 401: "Enter another one.", 403: "Enter the token of another role." };

const table = document.querySelector("table");
const rows = document.querySelector("tbody");
const status = document.querySelector("#status");
const more = document.querySelector("#more");
const search = document.querySelector("#search");
const entry = document.querySelector("#entry");

let listing;
// Never stored: a page that is loaded again asks again.
let token = "";

entry.addEventListener("submit", event => {
  event.preventDefault();
  const given = entry.elements.token.value.trim();
  // A header cannot carry anything else, and the browser's words for that would be those for a network that is away.
  if (!/^[!-~]+$/.test(given)) return say("This is not a token: it has characters that no token has.", true);
  token = given;
  begin(search.elements.term.value.trim());
});

search.addEventListener("submit", event => {
  event.preventDefault();
  const term = search.elements.term.value.trim();
  history.replaceState(null, "", term ? `?search=${encodeURIComponent(term)}` : location.pathname);
  begin(term);
});
more.addEventListener("click", () => showMore(listing));

search.elements.term.value = new URLSearchParams(location.search).get("search") ?? "";

/** Starts a listing; the one before is abandoned with everything it still waits for. */
function begin(term) {
  if (!token) return entry.elements.token.focus();
  listing?.abandon.abort();
  const abandon = new AbortController();
  listing = { term, abandon, partners: partners(term, abandon.signal), shown: 0 };
  rows.replaceChildren();
  table.hidden = true;
  showMore(listing);
}

async function showMore(current) {
  const { signal } = current.abandon;
  more.disabled = true;
  say(current.shown ? "Looking for more…" : "Looking for partners…");
  try {
    const found = await take(current.partners, ROWS);
    if (signal.aborted) return;
    const first = rows.children.length;
    const waiting = found.items.map(partner => ({ partner, row: rowOf(partner) }));
    rows.append(...waiting.map(({ row }) => row));
    current.shown += found.items.length;
    table.hidden = current.shown === 0;
    more.hidden = found.done;
    say(outcome(current, found.done));
    if (first > 0) rows.children[first]?.focus();
    await eachAtOnce(waiting, AT_ONCE, ({ partner, row }) => fillScore(partner, row, signal));
  } catch (problem) {
    if (signal.aborted) return;
    say(`${problem.message} ${ADVICE[problem.status] ?? "Search again to retry."}`, true);
    more.hidden = true;
  } finally {
    if (!signal.aborted) more.disabled = false;
  }
}

function outcome({ term, shown }, done) {
  const noun = shown === 1 ? "partner" : "partners";
  if (shown > 0) return done ? `${shown} ${noun}` : `The first ${shown} ${noun}`;
  return term
    ? `No partner has the id “${term}” or a name with it.`
    : "There are no partners yet. They come in with the feeds: POST /api/v1/partners/imports.";
}

/** Partners at global level, in the order of their ids. A location has no score of its own and is left out. */
async function* partners(term, signal) {
  const wanted = term.toLocaleLowerCase();
  const matches = ({ partnerId, name }) =>
    partnerId.toLocaleLowerCase().includes(wanted) || name?.toLocaleLowerCase().includes(wanted);
  const own = boundTo(token);
  if (own) {
    yield* [await read(`/api/v1/partners/${encodeURIComponent(own)}`, signal)].filter(matches);
    return;
  }
  let next = null;
  do {
    const query = new URLSearchParams({ limit: term ? 500 : 2 * ROWS, ...(next && { after: next }) });
    const page = await read(`/api/v1/partners?${query}`, signal);
    yield* page.items.filter(partner => !partner.parentPartnerId && matches(partner));
    next = page.next;
  } while (next);
}

/** The partner that the token is bound to, if it is. What it may do is for the services to say. */
function boundTo(jwt) {
  try {
    return JSON.parse(atob(jwt.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).partner_id;
  } catch {
    return undefined;
  }
}

async function take(iterator, count) {
  const items = [];
  // One more is looked at, to know whether there is more to show; it stays for the next time.
  iterator.spare ??= await iterator.next();
  while (items.length < count && !iterator.spare.done) {
    items.push(iterator.spare.value);
    iterator.spare = await iterator.next();
  }
  return { items, done: iterator.spare.done };
}

async function eachAtOnce(items, count, work) {
  const queue = [...items];
  const worker = async () => {
    while (queue.length > 0) await work(queue.shift());
  };
  await Promise.all(Array.from({ length: count }, worker));
}

async function read(url, signal) {
  let response;
  try {
    response = await fetch(url, { signal, headers: { Accept: "application/json", Authorization: `Bearer ${token}` } });
  } catch (failure) {
    if (signal.aborted) throw failure;
    throw new Error("The platform cannot be reached.");
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw Object.assign(new Error(problem.detail ?? `The answer was ${response.status}.`), { status: response.status });
}

function rowOf({ partnerId, name, country }) {
  const partner = element("th", { scope: "row" }, name || partnerId, name ? element("small", {}, partnerId) : "");
  const waiting = element("td", { colSpan: 4 }, element("small", {}, "Computing…"));
  return element("tr", { tabIndex: -1 }, partner, element("td", {}, country || "–"), waiting);
}

async function fillScore({ partnerId, name }, row, signal) {
  const url = `/api/v1/scores/${encodeURIComponent(partnerId)}/${AREA}`;
  let cells;
  try {
    cells = cellsOf(await read(url, signal), `${url}/explanation`, name || partnerId);
  } catch (problem) {
    if (signal.aborted) return;
    cells = [element("td", { colSpan: 4 }, element("span", { className: "bad" }, problem.message))];
  }
  row.lastElementChild.replaceWith(...cells);
}

function cellsOf(score, explanation, name) {
  const [kind, words] = score.qualified ? ["qualified", "Qualified"] : ["in-progress", "In progress"];
  const badge = element("span", { className: `badge ${kind}` }, words);
  const shown = score.displayTotal ?? score.total;
  const notes = [
    score.stale?.length > 0 && `${score.stale.map(({ service }) => service).join(", ")} away`,
    score.gapCount > 0 && `${score.gapCount} ${score.gapCount === 1 ? "gap" : "gaps"}`,
  ].filter(Boolean);
  // 85 points with a metric at zero do not qualify: the gauge has the colour of the verdict, not of the points.
  const gauge = element("meter", { min: 0, max: 100, value: score.total, className: kind });
  gauge.setAttribute("aria-hidden", "true");
  return [
    element("td", {}, badge, " ", notes.length > 0 ? element("small", {}, notes.join(", ")) : ""),
    element("td", {}, { enterprise: "Enterprise", smb: "SMB" }[score.track] ?? score.track),
    element("td", { className: "number" }, gauge, element("strong", {}, String(shown)),
      // 69.5 is shown as 70 and does not qualify.
      shown === score.total ? "" : element("small", {}, `exactly ${score.total}`)),
    element("td", {}, element("button", {
      type: "button", ariaLabel: `Why? The score of ${name}`, onclick: () => show(explanation),
    }, "Why?")),
  ];
}

/** Opens an answer in a tab of its own; a link would not bear the token. */
async function show(url) {
  const opened = window.open("", "_blank");
  try {
    const text = JSON.stringify(await read(url, new AbortController().signal), null, 2);
    opened.location = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  } catch (problem) {
    opened.close();
    say(problem.message, true);
  }
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function say(text, bad = false) {
  status.textContent = text;
  status.className = bad ? "bad" : "";
}
