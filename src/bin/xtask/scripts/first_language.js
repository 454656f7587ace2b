// <html lang>: the language chosen before, else the first of the browser's that there is, else English. The Chinese of
// Taiwan, Hong Kong and Macao is Traditional.
let chosen = null;
try { chosen = localStorage.getItem("leadbench.language"); } catch {}
const spoken = (tag) => {
  if (tag in languages) return tag;
  const [language, ...rest] = tag.toLowerCase().split("-");
  if (language !== "zh") return language in languages ? language : undefined;
  return rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) && !rest.includes("hans") ? "zh-Hant" : "zh-Hans";
};
document.documentElement.lang = [chosen ?? "", ...navigator.languages].map(spoken).find(Boolean) ?? "en";
const firstWords = leadbenchWords(document.documentElement.lang, 0);
firstWords.catch(() => {});
