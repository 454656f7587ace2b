// Questions to an array of leads, in plain JavaScript: points, order, search, filter, funnel, channels.

import {
  CHANNEL, CITY, CAMPAIGN, COMPANY, COUNTRY, EMAIL, FIRST, ID, ISSUES, LAST, NAME, NOTES, OTHER_EMAILS, OTHER_PHONES,
  PHONE, ROWS, SOURCE, STAGE, TITLE, VALUE, hasEmail, hasPhone,
} from './clean.js';
import { CHANNELS, LADDER, RULES } from './words.js';

const PLACES = {
  Name: NAME, Email: EMAIL, Phone: PHONE, Company: COMPANY, JobTitle: TITLE, Country: COUNTRY, City: CITY,
  Source: SOURCE, Campaign: CAMPAIGN, Stage: STAGE, FirstContact: FIRST, LastActivity: LAST, Notes: NOTES,
};
const DAY_MILLIS = 86_400_000;
const SEARCHED = [NAME, EMAIL, COMPANY, PHONE, ID, OTHER_EMAILS, OTHER_PHONES, TITLE, CITY, SOURCE, CAMPAIGN, NOTES];

/** A rule's condition -> a function of a lead; what is asked of a text is asked once of each different text. */
function question(condition) {
  if (condition === 'ContactComplete') return lead => hasEmail(lead, lead[ISSUES]) && hasPhone(lead, lead[ISSUES]);
  const [[kind, about]] = Object.entries(condition);
  if (kind === 'Known') return lead => Boolean(lead[PLACES[about]]);
  if (kind === 'Reached') {
    const least = LADDER.indexOf(about.toLowerCase());
    if (about === 'Lost') return lead => lead[STAGE] === 'lost';
    return lead => reached(lead) >= least;
  }
  const place = PLACES[about[0]];
  if (kind === 'WithinDays') {
    const iso = days => new Date(Date.now() + days * DAY_MILLIS).toISOString().slice(0, 10);
    const [earliest, latest] = [iso(-about[1]), iso(1)];
    return lead => lead[place] !== '' && lead[place] >= earliest && lead[place] <= latest;
  }
  // A field that this list does not have.
  if (place === undefined) return () => false;
  const form = words(about[1]);
  const known = new Map();
  return lead => {
    const text = lead[place];
    let answer = known.get(text);
    if (answer === undefined) known.set(text, (answer = form.test(text.toLowerCase())));
    return answer;
  };
}

/** Beginnings of words; up to three letters the whole word; Chinese anywhere. */
function words(list) {
  const one = word => {
    const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (/\p{Script=Han}/u.test(word)) return plain;
    return `(?<![\\p{L}\\p{N}])${plain}${word.length <= 3 ? '(?![\\p{L}\\p{N}])' : ''}`;
  };
  return new RegExp(list.map(one).join('|'), 'u');
}

const RUNG = new Map([...LADDER.map((stage, place) => [stage, place]), ['lost', 1]]);
const reached = lead => RUNG.get(lead[STAGE]) ?? 1;

/** Points of every lead, and what they give: leads by grade, by score, by rule. */
export function score(leads, points = RULES.rules.map(rule => rule.points)) {
  const scores = new Int16Array(leads.length);
  const ruleCounts = RULES.rules.map((rule, place) => {
    const holds = question(rule.condition);
    let count = 0;
    for (let at = 0; at < leads.length; at += 1) {
      if (holds(leads[at])) {
        scores[at] += points[place];
        count += 1;
      }
    }
    return count;
  });
  const grades = [0, 0, 0, 0];
  const histogram = new Map();
  for (const score of scores) {
    const grade = RULES.thresholds.findIndex(least => score >= least);
    grades[grade < 0 ? 3 : grade] += 1;
    const bin = Math.floor(score / 5) * 5;
    histogram.set(bin, (histogram.get(bin) ?? 0) + 1);
  }
  return { scores, ruleCounts, grades, histogram };
}

/** The order of all leads by a field, or by points. */
export function order(leads, scores, key) {
  const all = Array.from({ length: leads.length }, (_, at) => at);
  if (key === 'Score') return all.sort((a, b) => scores[b] - scores[a]);
  if (key === 'Value') return all.sort((a, b) => (leads[b][VALUE] ?? -1) - (leads[a][VALUE] ?? -1));
  const place = PLACES[key] ?? CHANNEL;
  const folded = leads.map(lead => fold(String(lead[place] ?? '')));
  return all.sort((a, b) => {
    const [left, right] = [folded[a], folded[b]];
    if (left === right) return a - b;
    if (left === '' || right === '') return left === '' ? 1 : -1;
    return left < right ? -1 : 1;
  });
}

const ASCII = /^[\x00-\x7f]*$/;
const fold = text => (ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase());

/** Leads in which a word occurs; each lead's text is folded at the first question and kept. */
export class Search {
  texts = null;

  find(leads, ordered, word) {
    this.texts ??= leads.map(lead => fold(SEARCHED.map(place => lead[place]).join('\n')));
    const wanted = fold(word);
    const found = [];
    for (const at of ordered) if (this.texts[at].includes(wanted)) found.push(at);
    return found;
  }
}

/** Leads with a value, in the order that is shown. */
export const filter = (leads, ordered, place, value) => ordered.filter(at => leads[at][place] === value);

export function funnel(leads) {
  const counts = LADDER.map(() => 0);
  const won = new Map();
  for (const lead of leads) {
    for (let rung = reached(lead); rung >= 0; rung -= 1) counts[rung] += 1;
    if (reached(lead) >= LADDER.indexOf('customer')) won.set(lead[12], (won.get(lead[12]) ?? 0) + (lead[VALUE] ?? 0));
  }
  return { counts, won };
}

/** By channel: leads, further rows, spend in cents, cost per lead in cents rounded half up. */
export function channels(leads, spendRows) {
  const rows = new Map();
  const at = channel => {
    if (!rows.has(channel)) rows.set(channel, { leads: 0, valid: 0, duplicates: 0, prospects: 0, customers: 0, spend: 0 });
    return rows.get(channel);
  };
  for (const lead of leads) {
    const row = at(lead[CHANNEL]);
    row.leads += 1;
    row.valid += Number(hasEmail(lead, lead[ISSUES]) || hasPhone(lead, lead[ISSUES]));
    row.duplicates += lead[ROWS].length - 1;
    row.prospects += Number(reached(lead) >= 2);
    row.customers += Number(reached(lead) >= 4);
  }
  for (const [, channel, , amount] of spendRows) at(CHANNELS.get(channel) ?? channel).spend += Math.round(Number(amount) * 100);
  return [...rows].map(([channel, row]) => {
    const cost = row.leads > 0 && row.spend > 0 ? Math.floor((2 * row.spend + row.leads) / (2 * row.leads)) : null;
    return [channel, row.leads, row.duplicates, row.spend, cost];
  });
}

/** What may be filtered by, with counts. */
export function facets(leads) {
  const counts = [new Map(), new Map(), new Map()];
  for (const lead of leads) {
    [lead[STAGE], lead[CHANNEL], lead[ISSUES]].forEach((value, at) => counts[at].set(value, (counts[at].get(value) ?? 0) + 1));
  }
  return counts.map(counts => [...counts].sort((a, b) => b[1] - a[1]));
}

/** Pairs that may be the same party by name and company: within a company's leads, when those are few. */
export function similar(leads) {
  const blocks = new Map();
  leads.forEach((lead, at) => {
    const key = lead[COMPANY].toLowerCase().replace(/[.,]| (ltd|limited|llc|inc|plc|srl|spa|sas|s\.r\.o|a\.s)\b/g, '');
    if (key === '') return;
    const block = blocks.get(key);
    if (block) block.push(at);
    else blocks.set(key, [at]);
  });
  let pairs = 0;
  for (const block of blocks.values()) {
    if (block.length > 50) continue;
    for (let one = 0; one < block.length; one += 1) {
      for (let other = one + 1; other < block.length; other += 1) {
        if (jaroWinkler(leads[block[one]][NAME], leads[block[other]][NAME]) >= 0.92) pairs += 1;
      }
    }
  }
  return pairs;
}

function jaroWinkler(one, other) {
  if (one === other) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Uint8Array(other.length);
  const matched = [];
  for (let at = 0; at < one.length; at += 1) {
    const end = Math.min(other.length, at + reach + 1);
    for (let to = Math.max(0, at - reach); to < end; to += 1) {
      if (taken[to] || one[at] !== other[to]) continue;
      taken[to] = 1;
      matched.push(one[at]);
      break;
    }
  }
  if (matched.length === 0) return 0;
  let [turned, from] = [0, 0];
  for (let to = 0; to < other.length; to += 1) if (taken[to] && matched[from++] !== other[to]) turned += 0.5;
  const count = matched.length;
  const jaro = (count / one.length + count / other.length + (count - turned) / count) / 3;
  let prefix = 0;
  while (prefix < 4 && one[prefix] !== undefined && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
