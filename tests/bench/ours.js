// Drives the product as a user would, by its handles. Comes after instruments.js.
{
  const at = handle => document.querySelector(`[data-testid="${handle}"]`);
  const { asked, until, pause, median } = bench;
  const isSaved = () => at('saved')?.dataset.pending === '0';
  const count = () => Number(at('lead-count')?.dataset.count || 0);
  const hasRows = () => count() > 0 && at('lead-row')?.textContent.trim().length > 0;

  const type = (input, text) => {
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    property.set.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const go = async page => {
    at(`nav-${page}`).click();
    await until(`page ${page}`, () => location.hash === `#${page}`);
  };

  // Several answers of one kind: the worst and the middle one.
  const several = answers => ({
    worker: Math.max(...answers.map(answer => answer.worker)),
    worker_median: median(answers.map(answer => answer.worker)),
    page: Math.max(...answers.map(answer => answer.millis)),
    worst: answers.reduce((one, other) => (one.worker >= other.worker ? one : other)).what ?? '',
  });

  bench.ours = {
    async ready() {
      await until('the page works', () => document.querySelector('#main .page, #main .first-run, #main .leads-page'));
      // What the page loads after its first paint.
      await pause(1500);
    },

    /** Waits at the import page for a file, presses import as soon as it can be pressed, and for all to be saved. */
    async arm() {
      await go('import');
      await until('the file input', () => at('import-file'));
      bench.imported = (async () => {
        const dropped = await new Promise(resolve => {
          document.addEventListener('change', () => resolve(performance.now()), { capture: true, once: true });
        });
        bench.calm();
        await until('import can be pressed', () => at('import-run') && !at('import-run').disabled);
        const pressed = performance.now();
        at('import-run').click();
        const saved = await until('saved', () => at('import-failure') || (at('import-summary') && isSaved()), 900_000);
        if (at('import-failure')) throw new Error(at('import-failure').textContent);
        const summary = at('import-summary').dataset;
        const [read, parse, clean, match, store] = summary.steps.split(' ').map(Number);
        await pause(50);
        return {
          total: saved - dropped,
          pressed: saved - pressed,
          worker: Number(summary.ms),
          read, parse, clean, match, store,
          leads: Number(summary.new),
          duplicates: Number(summary.duplicates),
          rejected: Number(summary.rejected),
          blocks: bench.blocks(),
        };
      })();
      bench.imported.catch(() => {});
    },

    /** After the page was opened again: when its first rows and figures were there, and what the worker took for them. */
    async opened() {
      const rows = await bench.rowsShown;
      await pause(300);
      const worker = ['ask:open', 'ask:window', 'ask:facets'].map(name => bench.measured(name)[0]?.worker ?? 0);
      return { page: rows, open: worker[0], worker: worker.reduce((sum, millis) => sum + millis), blocks: bench.blocks() };
    },

    /** Every column of the table, once. */
    async sort() {
      const columns = document.querySelectorAll('.lead-header [role="columnheader"] button').length;
      const answers = [];
      for (let place = 0; place < columns; place += 1) {
        const button = document.querySelectorAll('.lead-header [role="columnheader"] button')[place];
        const what = button.textContent.trim();
        // Score is the order that the table has: it is turned round.
        answers.push({ ...(await asked('ask:window', () => button.click())), what });
      }
      return several(answers);
    },

    /** The first choices of the filter menu, one after another. */
    async filter() {
      const answers = [];
      for (const place of [1, 2, 8]) {
        for (let turn = 0; turn < 2; turn += 1) {
          const choice = () => document.querySelectorAll('[data-testid="filters"] input[type="checkbox"]')[place];
          if (choice()) answers.push(await asked('ask:window', () => choice().click()));
        }
      }
      return several(answers);
    },

    /** A word, key by key, and away again. */
    async search(word) {
      const answers = [];
      for (let length = 1; length <= word.length; length += 1) {
        const what = word.slice(0, length);
        answers.push({ ...(await asked('ask:window', () => type(at('search'), what))), what });
      }
      const found = count();
      await asked('ask:window', () => type(at('search'), ''));
      return { ...several(answers), found };
    },

    /** A dragged weight: ten positions of the first rule's slider. */
    async score() {
      await go('scoring');
      const slider = () => document.querySelector('.rule-points input[type="range"]');
      await until('the rules', slider);
      await pause(300);
      const answers = [];
      for (let points = 11; points <= 20; points += 1) {
        answers.push(await asked('ask:rules', () => type(slider(), String(points))));
      }
      return several(answers);
    },

    async figures() {
      await go('leads');
      await pause(100);
      const funnel = await asked('ask:funnel', () => at('nav-funnel').click());
      const channels = await asked('ask:channels', () => at('nav-channels').click());
      await go('leads');
      return { funnel: funnel.worker, channels: channels.worker };
    },

    /** Compares all leads with each other, in the aside. */
    async link() {
      await go('clean');
      await until('the button', () => at('duplicates-find'));
      // Somebody reads what it does; meanwhile the aside is got ready.
      await pause(1500);
      bench.calm();
      const began = performance.now();
      at('duplicates-find').click();
      const found = await until('the groups', () => at('duplicates-found'), 900_000);
      const blocks = bench.blocks();
      await go('leads');
      return { page: found - began, blocks };
    },

    /** Takes the import back, and puts it into effect again. */
    async undo() {
      const began = performance.now();
      const answer = await asked('ask:undo', () => at('undo').click());
      const saved = await until('undone', isSaved);
      await asked('ask', () => at('redo').click());
      await until('redone', () => isSaved() && count() > 0);
      return { worker: answer.worker, page: Math.min(saved - began, answer.millis) };
    },

    /** The channels' table, digits only: leads, duplicates, spend, cost per lead. */
    async channels() {
      await until('the spend is saved', () => at('spend-summary') && isSaved());
      const digits = cell => (cell?.innerText ?? '').replace(/\D/g, '');
      const figure = (row, name) => digits(row.querySelector(`[data-figure="${name}"]`));
      const shown = () => [...document.querySelectorAll('[data-testid="channel-table"] tbody tr')];
      await until('the spend is counted', () => shown().some(row => figure(row, 'spend')));
      await pause(500);
      const rows = shown();
      return rows.map(row => [row.dataset.channel, ...['leads', 'duplicates', 'spend', 'cost_per_lead'].map(name => figure(row, name))]);
    },

    go,
    count,
  };

  // Only where the page is opened again: an import is not to be watched for rows.
  if (location.hash === '#leads') {
    bench.rowsShown = until('first rows', hasRows);
    bench.rowsShown.catch(() => {});
  }
}
