// Goes from page to page of a restored book. Comes after instruments.js.
{
  const at = handle => document.querySelector(`[data-testid="${handle}"]`);
  const { asked, until, pause } = bench;

  bench.pages = {
    /** The settings, where a backup can be given. */
    async ready() {
      await until('the page works', () => document.querySelector('#main .page, #main .first-run'));
      at('nav-settings').click();
      await until('the backup input', () => at('backup-file'));
    },

    /** Takes the backup in when it was read. */
    async restored() {
      const replace = await until('the backup', () => at('restore-replace'), 300_000).then(() => at('restore-replace'));
      replace.click();
      await until('the book', () => !document.querySelector('dialog[open]') && at('saved')?.dataset.pending === '0', 300_000);
      await pause(2000);
    },

    /** The worker's milliseconds for a page, each time right after a change of the book. */
    async times(page, question, rounds) {
      at(`nav-${page}`).click();
      await until(`page ${page}`, () => location.hash === `#${page}`);
      await pause(1500);
      const times = [];
      for (let round = 0; round < rounds; round += 1) {
        const button = () => at(round % 2 === 0 ? 'undo' : 'redo');
        await until('the button', () => button() && !button().disabled);
        times.push((await asked(question, () => button().click())).worker);
      }
      // As it was: an even number of steps.
      if (rounds % 2 === 1) at('redo').click();
      await pause(500);
      return times;
    },
  };
}
