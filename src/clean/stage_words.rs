//! The words by which lists and other systems say how far a lead is, in the six languages.
//!
//! Folded when the table is first asked. "Closed" alone reads as won: lists that mean lost say so. Warm and cold say how a
//! conversation went, so the lead was contacted; hot and interested leads are at least partly qualified.

use crate::lead::Stage;

/// Stage and its words.
pub(super) const STAGE_WORDS: &[(Stage, &[&str])] = &[
    (Stage::Suspect, &[
        "suspect", "raw", "raw data", "cold list", "list", "not contacted", "uncontacted", "to contact", "to call", "to be contacted",
        "subscriber", "sospetto", "da contattare", "non contattato", "nekontaktován", "nekontaktovaný", "k oslovení", "k zavolání",
        "неконтактиран", "за контактирање", "не е контактиран", "未联系", "未聯繫", "未聯絡", "待联系", "待聯繫", "待聯絡", "未跟进", "未跟進", "待跟进", "待跟進",
    ]),
    (Stage::Lead, &[
        "lead", "new", "new lead", "open", "contacted", "attempted", "attempting contact", "attempted to contact", "contact attempted",
        "in progress", "working", "connected", "assigned", "follow up", "followup", "callback", "call back", "call later", "no answer",
        "not answered", "unanswered", "no response", "rnr", "ringing no response", "not reachable", "unreachable", "switched off", "busy",
        "warm", "cold", "nurture", "nurturing", "nurtured", "re engagement", "reengagement", "re engage", "recycled", "inquiry", "enquiry",
        "contact", "prospecting", "unqualified lead", "not qualified yet",
        "nuovo", "nuovo lead", "contatto", "contatto commerciale", "contattato", "in corso", "in lavorazione", "aperto", "richiamare", "da richiamare",
        "nessuna risposta", "non risponde", "tiepido", "freddo", "assegnato",
        "nový", "nový lead", "nová poptávka", "poptávka", "osloven", "oslovený", "kontaktován", "kontaktovaný", "v řešení", "rozpracováno", "otevřený",
        "zavolat zpět", "nebere", "neodpovídá", "bez odpovědi", "vlažný", "studený", "přiřazeno",
        "нов", "нова", "ново", "лид", "нов лид", "контакт", "контактиран", "контактирана", "во тек", "отворен", "повторен повик", "нема одговор", "не одговара",
        "топол", "ладен",
        "线索", "線索", "新线索", "新線索", "新增", "新客户", "新客戶", "已联系", "已聯繫", "已聯絡", "跟进中", "跟進中", "跟进", "跟進", "初步接触", "初步接觸", "初步沟通", "初步溝通", "无人接听", "無人接聽", "未接通", "未接", "回访", "回訪",
    ]),
    (Stage::Prospect, &[
        "prospect", "qualified", "mql", "sql", "sal", "pql", "marketing qualified", "marketing qualified lead", "sales qualified", "sales qualified lead",
        "sales accepted", "sales accepted lead", "sales ready", "hot", "hot lead", "interested", "very interested", "qualification", "discovery", "needs analysis",
        "demo requested", "demo scheduled", "meeting scheduled", "meeting booked", "appointment", "appointment set", "site visit", "visit scheduled", "on hold", "pre qualified",
        "evaluating",
        "qualificato", "prospetto", "interessato", "molto interessato", "caldo", "potenziale cliente", "appuntamento", "in attesa", "demo richiesta",
        "kvalifikovaný", "kvalifikován", "zájemce", "má zájem", "horký", "potenciální zákazník", "schůzka", "schůzka domluvena", "pozastaveno", "čeká se",
        "квалификуван", "проспект", "потенцијален клиент", "заинтересиран", "заинтересирана", "жежок", "закажана средба", "на чекање",
        "意向客户", "意向客戶", "意向", "有意向", "高意向", "潜在客户", "潛在客戶", "潜客", "潛客", "有兴趣", "有興趣", "已确认需求", "需求确认", "需求確認", "合格", "合格线索", "合格線索", "已预约", "已預約", "重点客户", "重點客戶", "搁置", "暫緩", "暂缓",
    ]),
    (Stage::Opportunity, &[
        "opportunity", "deal", "proposal", "proposal sent", "proposal price quote", "quote", "quoted", "quote sent", "quotation sent", "offer", "offer sent", "negotiation",
        "negotiating", "negotiation review", "contract", "contract sent", "contract review", "demo", "demo done", "demo completed", "trial", "trial started", "presentation",
        "presentation scheduled", "decision maker bought in", "decision", "verbal commitment", "pending approval", "closing", "value proposition", "perception analysis",
        "id decision makers",
        "opportunità", "trattativa", "in trattativa", "offerta", "offerta inviata", "preventivo", "preventivo inviato", "negoziazione", "contratto inviato", "proposta", "proposta inviata",
        "příležitost", "obchodní příležitost", "nabídka", "nabídka odeslána", "odeslána nabídka", "jednání", "vyjednávání", "smlouva odeslána", "ve vyjednávání",
        "можност", "продажна можност", "понуда", "испратена понуда", "понуда испратена", "преговори", "во преговори", "договор испратен",
        "商机", "商機", "报价", "報價", "已报价", "已報價", "谈判", "談判", "谈判中", "談判中", "商务谈判", "商務談判", "方案报价", "方案報價", "签约中", "簽約中", "合同中", "洽谈中", "洽談中", "试用中", "試用中",
    ]),
    (Stage::Customer, &[
        "customer", "client", "won", "closed won", "closedwon", "closed", "deal closed", "deal won", "converted", "sale", "sold", "signed", "contract signed", "paid", "purchased",
        "active customer", "onboarded", "onboarding", "existing customer", "order placed", "success",
        "cliente", "vinto", "vinta", "chiuso vinto", "chiusa vinta", "chiuso", "acquisito", "convertito", "contratto firmato", "venduto", "pagato",
        "zákazník", "klient", "vyhráno", "vyhraný", "vyhrán", "uzavřeno", "uzavřený", "uzavřeno vyhráno", "prodáno", "podepsáno", "zaplaceno", "získaný",
        "клиент", "купувач", "добиен", "добиена", "затворен добиен", "затворен", "продадено", "потпишан договор", "потпишано", "платено", "успешно затворен",
        "客户", "客戶", "已成交", "成交", "成交客户", "成交客戶", "赢单", "贏單", "已签约", "已簽約", "已签单", "已簽單", "签单", "簽單", "已付款", "已购买", "已購買", "已转化", "已轉化", "老客户", "老客戶",
    ]),
    (Stage::RepeatCustomer, &[
        "repeat customer", "repeat", "repeat client", "returning customer", "loyal customer", "evangelist", "advocate", "vip customer", "cliente abituale", "cliente ricorrente",
        "cliente fedele", "cliente fidelizzato", "stálý zákazník", "věrný zákazník", "opakovaný zákazník", "повторен купувач", "постојан клиент", "лојален клиент", "редовен клиент", "回头客", "回頭客",
        "复购", "複購", "复购客户", "回購客戶", "回购客户", "忠实客户", "忠實客戶",
    ]),
    (Stage::Lost, &[
        "lost", "closed lost", "closedlost", "deal lost", "disqualified", "unqualified", "not qualified", "not interested", "no interest", "rejected", "dead", "junk", "junk lead", "spam",
        "fake", "invalid", "bad lead", "bad data", "wrong number", "do not contact", "dnc", "unsubscribed", "opted out", "churned", "cancelled", "canceled", "abandoned", "failed",
        "duplicate", "bad timing", "no budget", "former customer",
        "perso", "persa", "chiuso perso", "chiusa persa", "non interessato", "squalificato", "non qualificato", "rifiutato", "scartato", "annullato", "numero errato",
        "prohráno", "prohraný", "ztracený", "ztraceno", "uzavřeno prohráno", "nemá zájem", "bez zájmu", "nezájem", "diskvalifikovaný", "nekvalifikovaný", "zamítnuto", "odmítnuto", "zrušeno",
        "изгубен", "изгубена", "затворен изгубен", "не е заинтересиран", "незаинтересиран", "дисквалификуван", "неквалификуван", "одбиен", "одбиено", "откажан", "погрешен број",
        "输单", "輸單", "丢单", "丟單", "流失", "已流失", "失败", "失敗", "无意向", "無意向", "没有兴趣", "沒有興趣", "不感兴趣", "不感興趣", "无效", "無效", "无效线索", "無效線索", "拒绝", "拒絕", "战败", "戰敗", "已关闭", "已關閉", "空号", "空號", "放弃", "放棄",
    ]),
];
