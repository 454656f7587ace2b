// Watches a page from before its own scripts: how long its thread is blocked, what it measures, when something is there.
{
  const BEAT_MILLIS = 10;
  const measures = [];
  let longestGap = 0;
  let longestTask = 0;
  let lastBeat = performance.now();

  const beat = () => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - lastBeat - BEAT_MILLIS);
    lastBeat = now;
    setTimeout(beat, BEAT_MILLIS);
  };
  setTimeout(beat, BEAT_MILLIS);

  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'longtask') longestTask = Math.max(longestTask, entry.duration);
      else measures.push({ name: entry.name, millis: entry.duration, worker: (entry.detail ?? 0) / 1000 });
    }
  }).observe({ entryTypes: ['measure', 'longtask'] });

  const pause = millis => new Promise(resolve => setTimeout(resolve, millis));

  // Resolves with the moment at which something holds: asked after every change of the page.
  const until = (what, holds, patienceMillis = 60_000) => new Promise((resolve, reject) => {
    let timer = 0;
    let late = 0;
    const look = () => {
      if (!holds()) return;
      observer.disconnect();
      clearInterval(timer);
      clearTimeout(late);
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    timer = setInterval(look, 100);
    late = setTimeout(() => {
      observer.disconnect();
      clearInterval(timer);
      reject(new Error(`waited for: ${what}`));
    }, patienceMillis);
    look();
  });

  // Does something that asks the worker, and gives the dearest answer of that name until it is quiet.
  const asked = async (name, act) => {
    const from = measures.length;
    act();
    const found = () => measures.slice(from).filter(measure => measure.name === name);
    for (let waited = 0; found().length === 0; waited += 5) {
      if (waited > 60_000) throw new Error(`no answer to ${name}`);
      await pause(5);
    }
    await pause(80);
    return found().reduce((one, other) => (one.worker >= other.worker ? one : other));
  };

  window.bench = {
    pause,
    until,
    asked,
    /** The measures of a name so far. */
    measured: name => measures.filter(measure => measure.name === name),
    /** Begins to look for the longest block anew. */
    calm() {
      longestGap = 0;
      longestTask = 0;
      lastBeat = performance.now();
    },
    blocks: () => ({ gap: longestGap, task: longestTask }),
    heap: () => performance.memory?.usedJSHeapSize ?? 0,
    median(numbers) {
      const sorted = numbers.toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)];
    },
    /** Bytes of all records of a database, and what the browser says it uses. */
    async stored(name) {
      const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      let records = 0;
      let bytes = 0;
      for (const store of database.objectStoreNames) {
        await new Promise((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).openCursor();
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const cursor = request.result;
            if (!cursor) return resolve();
            records += 1;
            bytes += cursor.value?.byteLength ?? new TextEncoder().encode(JSON.stringify(cursor.value)).length;
            cursor.continue();
          };
        });
      }
      database.close();
      const estimate = await navigator.storage.estimate();
      return { records, bytes, usage: estimate.usageDetails?.indexedDB ?? estimate.usage };
    },
  };
}
