//! The names of the months in the six languages, full and short, folded.

/// Month 1 to 12 and its names.
pub(super) const MONTHS: &[&[&str]] = &[
    &["january", "jan", "gennaio", "gen", "leden", "ledna", "led", "јануари", "јан", "一月", "januar", "январь", "января"],
    &["february", "feb", "febbraio", "unor", "unora", "uno", "февруари", "фев", "二月", "februar", "февраля"],
    &["march", "mar", "marzo", "brezen", "brezna", "bre", "март", "мар", "三月", "marz", "марта"],
    &["april", "apr", "aprile", "duben", "dubna", "dub", "април", "апр", "四月", "апреля"],
    &["may", "maggio", "mag", "kveten", "kvetna", "kve", "мај", "маи", "五月", "mai", "мая"],
    &["june", "jun", "giugno", "giu", "cerven", "cervna", "jуни", "јуни", "јун", "六月", "juni", "июня"],
    &["july", "jul", "luglio", "lug", "cervenec", "cervence", "јули", "јул", "七月", "juli", "июля"],
    &["august", "aug", "agosto", "ago", "srpen", "srpna", "srp", "август", "авг", "八月", "августа"],
    &["september", "sep", "sept", "settembre", "set", "zari", "zar", "септември", "сеп", "септ", "九月", "сентября"],
    &["october", "oct", "ottobre", "ott", "rijen", "rijna", "rij", "октомври", "окт", "十月", "oktober", "октября"],
    &["november", "nov", "novembre", "listopad", "listopadu", "lis", "ноември", "ное", "ноем", "十一月", "ноября"],
    &["december", "dec", "dicembre", "dic", "prosinec", "prosince", "pro", "декември", "дек", "十二月", "dezember", "декабря"],
];

/// Words that stand in a date and say nothing of the day: days of the week, ordinals, "of".
pub(super) const PASSED_OVER: &[&str] = &[
    "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs", "thursday", "fri", "friday",
    "sat", "saturday", "sun", "sunday", "lun", "lunedi", "martedi", "mer", "mercoledi", "gio", "giovedi", "ven",
    "venerdi", "sab", "sabato", "dom", "domenica", "po", "pondeli", "ut", "utery", "st", "streda", "ct", "ctvrtek", "pa",
    "patek", "so", "sobota", "ne", "nedele", "понеделник", "вторник", "среда", "четврток", "петок", "сабота", "недела",
    "пон", "вто", "сре", "чет", "пет", "саб", "нед", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天",
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "th", "nd", "rd", "of", "the", "de", "di", "del", "il", "roku", "г",
    "год", "година",
];
