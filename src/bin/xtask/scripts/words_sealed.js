// leadbenchWords(tag, part): the first (0) or the later (1) texts of a language, which are in this file.
const languages = @languages@;
window.leadbenchWords = async (tag, part) => document.getElementById(`leadbench-words-${tag}-${part}`).textContent;
