// The page of the fast yardstick: hands files and questions to its worker.

import { RULES } from './words.js';

const worker = new Worker('fast_worker.js', { type: 'module' });
const failed = new Promise(resolve => {
  worker.onerror = event => resolve(new Error(`${event.message} (${event.filename}:${event.lineno})`));
});
const { pause, median } = bench;

const ask = (ask, about) => new Promise((resolve, reject) => {
  const asked = performance.now();
  worker.onmessage = ({ data: { answer, worker, error } }) => {
    if (error) reject(new Error(error));
    else resolve({ answer, worker, millis: performance.now() - asked });
  };
  failed.then(reject);
  worker.postMessage({ ask, about });
});

const several = answers => ({
  worker: Math.max(...answers.map(answer => answer.worker)),
  worker_median: median(answers.map(answer => answer.worker)),
  page: Math.max(...answers.map(answer => answer.millis)),
  worst: answers.reduce((one, other) => (one.worker >= other.worker ? one : other)).what ?? '',
});

const all = async questions => {
  const answers = [];
  for (const [what, question, about] of questions) answers.push({ ...(await ask(question, about)), what });
  return several(answers);
};

/** The columns that the product shows. */
const COLUMNS = ['Name', 'Company', 'Email', 'Phone', 'Stage', 'Channel', 'Country', 'FirstContact', 'Value', 'Score'];
const STAGE = 10;
const CHANNEL = 16;

bench.yardstick = {
  ready: () => pause(500),

  arm() {
    bench.imported = new Promise((resolve, reject) => {
      document.querySelector('input').addEventListener('change', async event => {
        bench.calm();
        const dropped = performance.now();
        try {
          const { answer } = await ask('import', event.target.files[0]);
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

  fuzzy: async () => (await ask('fuzzy')).answer,
  pairs: async () => (await ask('pairs')).answer,

  async opened() {
    const { answer, worker } = await ask('open');
    return { worker, rows: answer.first.length };
  },

  sort: () => all(COLUMNS.map(key => [key, 'sort', key])),
  filter: () => all([[STAGE, 'lead'], [STAGE, 'lost'], [CHANNEL, 'paid_search']].map(about => [about[1], 'filter', about])),
  async search(word) {
    const typed = Array.from(word, (_, at) => word.slice(0, at + 1));
    const times = await all(typed.map(typed => [typed, 'search', typed]));
    return { ...times, found: (await ask('search', word)).answer.count };
  },
  score: () => all(Array.from({ length: 10 }, (_, at) => {
    const points = RULES.rules.map((rule, place) => (place === 0 ? 11 + at : rule.points));
    return ['', 'score', points];
  })),

  async figures() {
    return { funnel: (await ask('funnel')).worker, channels: (await ask('channels')).worker };
  },

  async undo() {
    const { worker, millis } = await ask('undo');
    return { worker, page: millis };
  },

  async channels() {
    const [file] = document.querySelector('#spend').files;
    return (await ask('spend', file)).answer;
  },
};
