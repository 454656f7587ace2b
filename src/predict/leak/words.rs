//! Words in the names of columns that are written while a lead is followed up, or at its end.

/// Words for the last thing that happened: everything that goes on is overwritten until the lead is closed. A last name is
/// none.
#[rustfmt::skip]
pub(super) const LAST: &[&str] = &[
    "last activity", "last notable activity", "last action", "last contact", "last contacted", "last call",
    "last touch", "last interaction", "last modified", "last update", "last updated", "last engagement", "last stage",
    "latest activity", "latest contact", "most recent activity", "ultima attivita", "ultimo contatto",
    "ultima modifica", "posledni aktivita", "posledni kontakt", "posledni zmena", "последна активност",
    "последен контакт", "последна промена", "最后活动", "最近活动", "最后联系", "最近联系", "最后跟进", "最近跟进", "最後活動", "最近活動", "最後聯繫",
    "最近聯繫", "最後跟進", "最近跟進",
];

/// Words for what somebody, or another program, thought of the lead.
#[rustfmt::skip]
pub(super) const JUDGED: &[&str] = &[
    "tag", "tags", "quality", "score", "scoring", "grade", "rating", "activity index", "profile index", "probability",
    "punteggio", "qualita", "valutazione", "etichetta", "probabilita", "skore", "kvalita", "hodnoceni", "stitek",
    "pravdepodobnost", "оценка", "квалитет", "ознака", "веројатност", "标签", "质量", "评分", "得分", "分数", "概率", "标记", "標籤",
    "品質", "評分", "分數", "機率", "標記",
];

/// Words for how it ended, and for what follows from that.
#[rustfmt::skip]
pub(super) const ENDED: &[&str] = &[
    "outcome", "result", "disposition", "lead status", "lead stage", "deal status", "deal stage", "sales status",
    "sales stage", "opportunity stage", "opportunity status", "call status", "contact status", "won", "lost",
    "lost reason", "loss reason", "rejection reason", "close date", "closed date", "closed", "closing", "converted",
    "contract", "invoice", "payment", "paid", "deal value", "deal amount", "deal size", "esito",
    "risultato", "stato del lead", "stato lead", "fase trattativa", "motivo perdita", "motivo chiusura", "chiusura", "chiuso", "contratto",
    "fattura", "pagamento", "vysledek", "stav leadu", "stav obchodu", "duvod ztraty", "duvod odmitnuti", "uzavreni", "uzavreno", "smlouva",
    "faktura", "platba", "исход", "резултат", "статус на лид", "причина за губење", "затворено", "договор", "фактура",
    "плаќање", "结果", "线索状态", "跟进状态", "客户状态", "商机阶段", "成交", "赢单", "输单", "丢单", "战败", "关闭", "合同", "发票", "付款", "回款", "签约",
    "結果", "線索狀態", "跟進狀態", "客戶狀態", "商機階段", "贏單", "輸單", "關閉", "合約", "發票", "簽約",
];
