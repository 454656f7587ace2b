// leadbenchWords(tag, part): the first (0) or the later (1) texts of a language, with their own integrity. Asked again after a
// failure it tries anew.
const languages = @languages@;
window.leadbenchWords = async (tag, part) => {
  const [address, integrity] = languages[tag][part];
  const answer = await fetch(address, { integrity });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
};
