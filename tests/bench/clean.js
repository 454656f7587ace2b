// The rules of the product, as far as this data needs them, in plain JavaScript: cells -> a lead, leads -> clusters.

import { CHANNELS, COUNTRIES, STAGES, STAGE_ORDER } from './words.js';

/** Places in a lead: the columns of the file, then what is worked out. */
export const ID = 0, NAME = 1, EMAIL = 2, PHONE = 3, COMPANY = 4, TITLE = 5, COUNTRY = 6, CITY = 7, SOURCE = 8,
  CAMPAIGN = 9, STAGE = 10, VALUE = 11, CURRENCY = 12, FIRST = 13, LAST = 14, NOTES = 15, CHANNEL = 16, ISSUES = 17,
  ROWS = 18, OTHER_EMAILS = 19, OTHER_PHONES = 20;

export const EMAIL_INVALID = 1, PHONE_INVALID = 2, CONTACT_MISSING = 4, DATE_INVALID = 8, COUNTRY_UNKNOWN = 16;

const EMAIL_FORM = /^[^\s@"(),:;<>[\]\\]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}\p{N}-]{2,}$/u;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const EUROPEAN_DAY = /^(\d\d)\.(\d\d)\.(\d{4})$/;
const NOT_DIGITS = /[^0-9]/g;

/** One row in place; the row's number counts from 2. */
export function clean(row, number) {
  let issues = 0;
  for (let place = 0; place < 16; place += 1) row[place] = row[place].trim();
  const email = row[EMAIL].toLowerCase();
  row[EMAIL] = email;
  if (email !== '' && !EMAIL_FORM.test(email)) issues |= EMAIL_INVALID;
  let country = COUNTRIES.get(row[COUNTRY].toLowerCase());
  if (country) row[COUNTRY] = country.code;
  else if (row[COUNTRY] !== '') issues |= COUNTRY_UNKNOWN;
  const written = row[PHONE];
  if (written !== '') {
    const phone = e164(written, country);
    if (phone === '') issues |= PHONE_INVALID;
    else row[PHONE] = phone;
  }
  row[STAGE] = STAGES.get(row[STAGE].toLowerCase()) ?? row[STAGE];
  row[VALUE] = row[VALUE] === '' ? null : Math.round(Number(row[VALUE]) * 100);
  row[FIRST] = day(row[FIRST]);
  row[LAST] = day(row[LAST]);
  if (row[FIRST] === null || row[LAST] === null) issues |= DATE_INVALID;
  row[CHANNEL] = CHANNELS.get(row[SOURCE]) ?? row[SOURCE];
  if (!hasEmail(row, issues) && !hasPhone(row, issues)) issues |= CONTACT_MISSING;
  row[ISSUES] = issues;
  row[ROWS] = [number];
  row[OTHER_EMAILS] = '';
  row[OTHER_PHONES] = '';
  return row;
}

export const hasEmail = (row, issues) => row[EMAIL] !== '' && !(issues & EMAIL_INVALID);
export const hasPhone = (row, issues) => row[PHONE] !== '' && !(issues & PHONE_INVALID);
export const isRejected = row => row[ID] === '' && (row[ISSUES] & CONTACT_MISSING) !== 0;

function e164(written, country) {
  let digits = written.replace(NOT_DIGITS, '');
  if (written[0] === '+') return digits.length >= 10 ? `+${digits}` : '';
  if (!country) return '';
  if (country.trunk !== '' && digits[0] === country.trunk) digits = digits.slice(1);
  return digits.length >= 8 ? `+${country.calling}${digits}` : '';
}

function day(text) {
  if (text === '' || ISO_DAY.test(text)) return text;
  const parts = EUROPEAN_DAY.exec(text);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : null;
}

/** Clusters by exact id, e-mail or phone: a union-find; the earlier row is the root. */
export class Matcher {
  owners = new Map();
  parents = [];

  observe(row) {
    const node = this.parents.length;
    this.parents.push(node);
    const issues = row[ISSUES];
    if (row[ID] !== '') this.own(`i${row[ID].toLowerCase()}`, node);
    if (hasEmail(row, issues)) this.own(row[EMAIL], node);
    if (hasPhone(row, issues)) this.own(row[PHONE], node);
  }

  own(key, node) {
    const owner = this.owners.get(key);
    if (owner === undefined) this.owners.set(key, node);
    else this.join(owner, node);
  }

  join(one, other) {
    const [a, b] = [this.root(one), this.root(other)];
    if (a < b) this.parents[b] = a;
    else this.parents[a] = b;
  }

  root(node) {
    const parents = this.parents;
    while (parents[node] !== node) {
      parents[node] = parents[parents[node]];
      node = parents[node];
    }
    return node;
  }
}

/** Rows -> leads: later rows of a cluster are merged into its first. Gives the leads and the pairs of row numbers. */
export function settle(rows, matcher) {
  const leads = [];
  const pairs = [];
  for (let node = 0; node < rows.length; node += 1) {
    const root = matcher.root(node);
    if (root === node) leads.push(rows[node]);
    else {
      pairs.push([rows[node][ROWS][0], rows[root][ROWS][0]]);
      merge(rows[root], rows[node]);
    }
  }
  return { leads, pairs };
}

function merge(first, other) {
  for (const place of [ID, NAME, COMPANY, TITLE, COUNTRY, CITY, SOURCE, CAMPAIGN, CURRENCY, CHANNEL]) {
    if (first[place] === '') first[place] = other[place];
  }
  first[VALUE] ??= other[VALUE];
  for (const [place, others] of [[EMAIL, OTHER_EMAILS], [PHONE, OTHER_PHONES]]) {
    if (other[place] === '' || first[place] === other[place] || first[others].includes(other[place])) continue;
    if (first[place] === '') first[place] = other[place];
    else first[others] += (first[others] === '' ? '' : '; ') + other[place];
  }
  if (STAGE_ORDER.indexOf(other[STAGE]) > STAGE_ORDER.indexOf(first[STAGE])) first[STAGE] = other[STAGE];
  if (other[FIRST] && (!first[FIRST] || other[FIRST] < first[FIRST])) first[FIRST] = other[FIRST];
  if (other[LAST] && (!first[LAST] || other[LAST] > first[LAST])) first[LAST] = other[LAST];
  if (other[NOTES] !== '' && other[NOTES] !== first[NOTES]) first[NOTES] += `\n${other[NOTES]}`;
  first[ROWS].push(other[ROWS][0]);
}
