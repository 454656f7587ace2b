//! Macedonian.
//!
//! lead: лид (лидот, лидови, лидовите); book: база; stage: фаза; channel: канал; campaign: кампања; source: извор;
//! suspect: можен лид; prospect: потенцијален клиент; opportunity: продажна можност; repeat customer: постојан клиент;
//! spend: трошок (трошоци); cost per lead: цена по лид; value won: добиена вредност; owner: одговорно лице;
//! gate: влез (правила за влез); rejected row: одбиен ред; issue: проблем; call list: листа за повици; list: список;
//! duplicate: дупликат; merge: спои; match weight: тежина на совпаѓање; cluster: група; recipe: рецепт; step: чекор;
//! history: историја; history entry: ставка; stored record: запис; change: промена; undo: поништи; redo: повтори;
//! cancel: откажи; discard: отфрли; erase: трајно избриши; backup: резервна копија; restore, bring back: врати;
//! passphrase: тајна фраза; password: лозинка; encrypt: шифрира; encoding: кодирање; separator: разделник;
//! score (page): бодување; score, points: бодови; grade: оценка; threshold: праг; fit: соодветност;
//! engagement: ангажираност; persona: идеален клиент; funnel: инка; conversion: конверзија; role address: општа адреса;
//! machine, device: уред; browser: прелистувач; tab: картичка; storage: складиште; workspace: работен простор;
//! column: колона; row: ред; cell: ќелија; field: поле; value: вредност; blank: празно; valid: исправен; view: приказ;
//! spreadsheet: табела; mapping: поврзување; sample: пробни податоци; custom field: сопствено поле.
//! Buttons: „Зачувај“; sentences to the reader: „Изберете“; a filled-in field name: „{field}“, neuter (поле).

mod axes;
mod backup;
mod board;
mod calendar;
mod calls;
mod channels;
mod clean;
mod columns;
mod damage;
mod definitions;
mod duplicates;
mod erase;
mod evidence;
mod failure;
mod follow;
mod forecast;
mod frame;
mod funnel;
mod gate;
mod glossary;
mod history;
mod import;
mod keeping;
mod lead;
mod leads;
mod ledger;
mod outlook;
mod owners;
mod persona;
mod qualify;
mod reach;
mod reading;
mod repairs;
mod report;
mod scoring;
mod settings;
mod today;
mod what_if;

super::texts::language!();
