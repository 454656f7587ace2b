// The fast yardstick: uDSV, `Map` matching and chunked IndexedDB, all in a worker.

import { inferSchema, initParser } from './vendor/udsv.js';
import { Matcher, clean, isRejected, settle } from './clean.js';
import * as figures from './figures.js';

const WINDOW_BYTES = 4 << 20;
const LEADS_PER_RECORD = 2_000;
const DATABASE = 'fast';

let leads = [];
let scores = new Int16Array();
let ordered = [];
let pairs = [];
let spend = [];
const search = new figures.Search();

const database = () => new Promise((resolve, reject) => {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('leads', { autoIncrement: true });
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const finished = transaction => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onabort = () => reject(transaction.error);
});

async function read(file) {
  const times = { read: 0, parse: 0, clean: 0, match: 0, store: 0 };
  const matcher = new Matcher();
  const rows = [];
  let rejected = 0;
  let number = 1;
  let mark = performance.now();
  const lap = step => {
    const now = performance.now();
    times[step] += now - mark;
    mark = now;
  };
  let parser = null;
  let width = 0;
  let raw = [];
  const keep = row => raw.push(row);
  const take = () => {
    lap('parse');
    for (const row of raw) {
      number += 1;
      if (row.length !== width) throw new Error(`row ${number} has ${row.length} cells`);
      clean(row, number);
    }
    lap('clean');
    for (const row of raw) {
      if (isRejected(row)) rejected += 1;
      else {
        rows.push(row);
        matcher.observe(row);
      }
    }
    raw = [];
    lap('match');
  };
  const decoder = new TextDecoder();
  for (let at = 0; at < file.size; at += WINDOW_BYTES) {
    const bytes = await file.slice(at, at + WINDOW_BYTES).arrayBuffer();
    lap('read');
    const text = decoder.decode(bytes, { stream: true });
    if (parser === null) {
      const schema = inferSchema(text);
      width = schema.cols.length;
      parser = initParser(schema);
    }
    parser.chunk(text, parser.stringArrs, keep);
    take();
  }
  parser.end();
  take();
  const settled = settle(rows, matcher);
  lap('match');
  return { settled, times, rejected };
}

async function store(all) {
  const open = await database();
  const transaction = open.transaction('leads', 'readwrite');
  const records = transaction.objectStore('leads');
  // As they are: bytes of JSON take the browser's thread less but this one three times as long.
  for (let at = 0; at < all.length; at += LEADS_PER_RECORD) records.add(all.slice(at, at + LEADS_PER_RECORD));
  await finished(transaction);
  open.close();
}

const answers = {
  async import(file) {
    const began = performance.now();
    const { settled, times, rejected } = await read(file);
    ({ leads, pairs } = settled);
    const mark = performance.now();
    await store(leads);
    times.store = performance.now() - mark;
    const total = performance.now() - began;
    return { ...times, worker: total, leads: leads.length, duplicates: pairs.length, rejected };
  },

  fuzzy() {
    const began = performance.now();
    const found = figures.similar(leads);
    return { worker: performance.now() - began, found };
  },

  async open() {
    const began = performance.now();
    const open = await database();
    const records = await new Promise((resolve, reject) => {
      const request = open.transaction('leads').objectStore('leads').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    open.close();
    leads = records.flat();
    scores = figures.score(leads).scores;
    const first = answers.sort('Score');
    const facets = figures.facets(leads);
    return { worker: performance.now() - began, first, facets };
  },

  sort(key) {
    ordered = figures.order(leads, scores, key);
    return ordered.slice(0, 100).map(at => leads[at]);
  },
  search(word) {
    const found = search.find(leads, ordered, word);
    return { count: found.length, rows: found.slice(0, 100).map(at => leads[at]) };
  },
  filter: ([place, value]) => figures.filter(leads, ordered, place, value).slice(0, 100).map(at => leads[at]),
  score(points) {
    const tried = figures.score(leads, points);
    return { grades: tried.grades, histogram: tried.histogram, ruleCounts: tried.ruleCounts };
  },
  funnel: () => figures.funnel(leads),
  channels: () => figures.channels(leads, spend),
  async spend(file) {
    const text = await file.text();
    spend = initParser(inferSchema(text)).stringArrs(text);
    return figures.channels(leads, spend);
  },
  pairs: () => pairs,

  /** Takes the import back: its records go. */
  async undo() {
    const open = await database();
    const transaction = open.transaction('leads', 'readwrite');
    transaction.objectStore('leads').clear();
    await finished(transaction);
    open.close();
    leads = [];
    return 0;
  },
};

onmessage = async ({ data: { ask, about } }) => {
  const began = performance.now();
  try {
    const answer = await answers[ask](about);
    postMessage({ answer, worker: performance.now() - began });
  } catch (error) {
    postMessage({ error: String(error.stack ?? error), worker: 0 });
  }
};
