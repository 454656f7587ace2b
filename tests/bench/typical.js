// The typical yardstick: PapaParse on the page's own thread, one record a lead in Dexie with three indexes.

import Dexie from './vendor/dexie.js';
import * as places from './clean.js';
import * as figures from './figures.js';

const { pause } = bench;
const NAMES = [
  'id', 'name', 'email', 'phone', 'company', 'title', 'country', 'city', 'source', 'campaign', 'stage', 'value',
  'currency', 'first', 'last', 'notes', 'channel', 'issues', 'rows', 'otherEmails', 'otherPhones',
];

const database = () => {
  const database = new Dexie('typical');
  database.version(1).stores({ leads: '++key, email, phone, company' });
  return database;
};

const { Papa } = window;
let leads = [];
let pairs = [];

const parsed = file => new Promise((resolve, reject) => {
  Papa.parse(file, { header: true, skipEmptyLines: true, complete: result => resolve(result.data), error: reject });
});

async function take(file) {
  const records = await parsed(file);
  const matcher = new places.Matcher();
  const rows = [];
  let rejected = 0;
  records.forEach((record, at) => {
    const row = places.clean(Object.values(record), at + 2);
    if (places.isRejected(row)) rejected += 1;
    else {
      rows.push(row);
      matcher.observe(row);
    }
  });
  ({ leads, pairs } = places.settle(rows, matcher));
  await database().leads.bulkAdd(leads.map(lead => Object.fromEntries(lead.map((value, place) => [NAMES[place], value]))));
  return { leads: leads.length, duplicates: pairs.length, rejected };
}

bench.yardstick = {
  ready: () => pause(500),

  arm() {
    bench.imported = new Promise((resolve, reject) => {
      document.querySelector('input').addEventListener('change', async event => {
        bench.calm();
        const dropped = performance.now();
        try {
          const answer = await take(event.target.files[0]);
          const total = performance.now() - dropped;
          await pause(50);
          resolve({ ...answer, total, blocks: bench.blocks() });
        } catch (error) {
          reject(error);
        }
      }, { once: true });
    });
    bench.imported.catch(() => {});
  },

  async opened() {
    const began = performance.now();
    const records = await database().leads.toArray();
    leads = records.map(record => NAMES.map(name => record[name]));
    const { scores } = figures.score(leads);
    const rows = figures.order(leads, scores, 'Score').slice(0, 100);
    figures.facets(leads);
    return { worker: performance.now() - began, rows: rows.length };
  },

  pairs: async () => pairs,

  async channels() {
    const [file] = document.querySelector('#spend').files;
    const { data } = Papa.parse(await file.text(), { skipEmptyLines: true });
    return figures.channels(leads, data.slice(1));
  },
};
