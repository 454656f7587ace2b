//! The words by which columns are known: English, Chinese in both scripts, Italian, Czech, Macedonian, and what CRMs, ad
//! platforms and company registers write in their exports. Flat tables and nothing else.

use super::Target;
use crate::lead::Field;

/// How far a word is to be trusted.
pub(super) const SURE: i32 = 100;
/// Usually right.
pub(super) const USUAL: i32 = 80;
/// Right only if the cells look like it.
pub(super) const WEAK: i32 = 50;

/// Words for one target.
pub(super) struct Synonyms {
    /// What the column is.
    pub target: Target,
    /// How far they are to be trusted.
    pub trust: i32,
    /// The words, in any spelling that folds to the same.
    pub words: &'static [&'static str],
}

const fn of(field: Field, trust: i32, words: &'static [&'static str]) -> Synonyms {
    Synonyms { target: Target::Field(field), trust, words }
}

/// The table. `Target::Custom` lists names that only look like a field's.
#[rustfmt::skip]
pub(super) const SYNONYMS: &[Synonyms] = &[
    of(Field::ExternalId, SURE, &[
        "external id", "lead id", "leadgen id", "mql id", "sql id", "record id", "contact id", "unique id", "uuid", "guid", "crm id", "prospect id", "person id", "deal id", "unique identifier",
        "客户id", "客户编号", "客户编码", "线索id", "线索编号", "联系人id", "唯一标识", "客戶id", "客戶編號", "客戶代碼", "線索id", "線索編號", "名單編號", "聯絡人編號",
        "id lead", "id contatto", "id cliente", "codice cliente", "codice lead", "codice contatto", "identificativo",
        "id leadu", "id kontaktu", "id zákazníka", "id klienta", "číslo zákazníka", "kód zákazníka", "číslo poptávky", "identifikátor",
        "ид на лид", "ид на клиент", "ид на контакт", "шифра на клиент", "број на клиент", "идентификатор",
    ]),
    of(Field::ExternalId, USUAL, &[
        "id", "customer id", "client id", "user id", "member id", "customer number", "customer no", "client number", "lead number", "lead no", "record number", "reference", "ref", "key", "customer code", "编号", "代码", "編號", "代碼", "会员编号", "會員編號",
        "codice", "numero cliente", "kód", "ид", "шифра",
    ]),
    // Several contacts may share an account: only when no two rows do is it an id of leads.
    of(Field::ExternalId, WEAK, &["account id", "organization id", "organisation id"]),
    of(Field::Name, SURE, &[
        "name", "full name", "fullname", "contact name", "lead name", "person name", "customer name", "client name", "your name", "contact person", "contact full name", "display name", "first and last name", "first name last name", "prospect name", "person", "attendee name", "name surname", "name and surname",
        "姓名", "联系人", "联系人姓名", "客户姓名", "名字", "全名", "称呼", "法定代表人", "法人", "法人代表", "您的姓名", "联系人名称", "负责人姓名", "用户姓名",
        "聯絡人", "聯繫人", "聯絡人姓名", "聯繫人姓名", "客戶姓名", "稱呼", "法定代表人", "代表人", "代表人姓名", "負責人姓名", "您的姓名", "聯絡人名稱",
        "nome", "nome completo", "nome e cognome", "cognome e nome", "nominativo", "referente", "nome contatto", "nome cliente", "nome referente", "persona di contatto", "persona di riferimento",
        "jméno", "celé jméno", "jméno a příjmení", "příjmení a jméno", "kontaktní osoba", "jméno kontaktu", "jméno zákazníka", "jméno klienta", "kontakt jméno",
        "име", "име и презиме", "целосно име", "презиме и име", "контакт лице", "лице за контакт", "име на контакт", "име на клиент", "име на лице",
    ]),
    of(Field::Name, WEAK, &["contact", "lead", "customer", "client", "prospect", "客户", "客戶", "contatto", "cliente", "kontakt", "zákazník", "klient", "контакт", "клиент", "лид"]),
    of(Field::GivenName, SURE, &[
        "first name", "firstname", "given name", "given names", "forename", "fname", "first", "名", "nome di battesimo", "nome proprio", "primo nome", "křestní jméno", "křestní", "прво име", "лично име",
    ]),
    of(Field::FamilyName, SURE, &[
        "last name", "lastname", "surname", "family name", "lname", "last", "second name", "姓", "姓氏", "cognome", "příjmení", "презиме",
    ]),
    of(Field::Email, SURE, &[
        "email", "e-mail", "emails", "e-mails", "email address", "e-mail address", "email addresses", "mail", "mail address", "email id", "work email", "business email", "company email", "contact email", "primary email", "person email", "user email", "email work", "email home", "email 1 value", "e-mail 1 value", "your email", "personal email", "corporate email", "lead email",
        "邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "电子邮件地址", "电邮", "工作邮箱", "企业邮箱", "联系邮箱", "邮箱号", "email地址", "公司邮箱",
        "郵箱", "電子郵箱", "電子郵件", "電郵", "郵件", "信箱", "電子信箱", "郵箱地址", "電子郵件地址", "電郵地址", "聯絡信箱", "email信箱", "公司信箱", "工作信箱",
        "posta elettronica", "indirizzo email", "indirizzo e-mail", "indirizzo mail", "indirizzo di posta elettronica", "email aziendale", "email di lavoro", "e-mail aziendale",
        "emailová adresa", "e-mailová adresa", "elektronická pošta", "pracovní email", "pracovní e-mail", "kontaktní email", "kontaktní e-mail", "firemní email", "firemní e-mail", "adresa elektronické pošty",
        "е-пошта", "епошта", "е-маил", "емаил", "имејл", "и-мејл", "мејл", "електронска пошта", "емаил адреса", "е-маил адреса", "имејл адреса", "мејл адреса", "адреса на е-пошта", "службена е-пошта",
    ]),
    of(Field::OtherEmails, SURE, &[
        "other emails", "other email", "additional emails", "additional email", "additional email addresses", "secondary email", "alternate email", "alternative email", "second email", "email other", "email 2 value", "e-mail 2 value",
        "其他邮箱", "更多邮箱", "备用邮箱", "其他郵箱", "更多郵箱", "備用信箱", "其他信箱", "備用郵箱", "altre email", "altra email", "email secondaria", "email alternativa", "další email", "další e-mail", "další e-maily", "druhý email", "druhý e-mail", "jiný e-mail",
        "друга е-пошта", "други е-пошти", "втора е-пошта", "дополнителна е-пошта", "друг имејл", "друг емаил",
    ]),
    of(Field::Phone, SURE, &[
        "phone", "phones", "phone number", "phone numbers", "phone no", "telephone", "telephone number", "tel", "tel no", "mobile", "mobile phone", "mobile number", "mobile no", "mobile phone number", "cell", "cell phone", "cellphone", "cell number", "contact number", "contact no", "contact phone", "work phone", "work phone number", "WhatsApp", "WhatsApp number", "WhatsApp no", "ph", "ph no", "mob", "mob no", "business phone", "company phone", "primary phone", "home phone", "whatsapp", "whatsapp number", "whatsapp no", "person phone", "phone work", "phone mobile", "phone home", "office phone", "direct phone", "calling number", "caller number", "caller id", "msisdn", "phone 1 value",
        "电话", "电话号码", "联系电话", "手机", "手机号", "手机号码", "移动电话", "联系方式", "联系手机", "固定电话", "座机", "固话", "公司电话", "办公电话", "企业电话", "注册电话", "联系号码", "来电号码", "有效手机号", "手机电话", "推荐电话",
        "電話", "電話號碼", "聯絡電話", "聯繫電話", "手機", "手機號碼", "手機號", "行動電話", "行動電話號碼", "聯絡方式", "聯繫方式", "市話", "固定電話", "公司電話", "辦公電話", "聯絡手機", "來電號碼",
        "telefono", "numero di telefono", "numero telefono", "num telefono", "n telefono", "tel cellulare", "cellulare", "numero cellulare", "numero di cellulare", "recapito telefonico", "recapito", "telefono cellulare", "telefono fisso", "telefono mobile", "telefono ufficio", "telefono azienda", "telefono lavoro",
        "telefon", "telefonní číslo", "telefonní kontakt", "tel číslo", "mobil", "mobilní telefon", "mobilní číslo", "kontaktní telefon", "číslo telefonu", "pevná linka", "pracovní telefon", "telefon do práce", "číslo mobilu",
        "телефон", "телефонски број", "број на телефон", "телефонски", "тел", "тел број", "мобилен", "мобилен телефон", "мобилен број", "контакт телефон", "телефон за контакт", "број за контакт", "контакт број", "службен телефон", "број на мобилен",
    ]),
    of(Field::OtherPhones, SURE, &[
        "other phones", "other phone", "additional phone", "additional phones", "secondary phone", "alternate phone", "alternative phone", "second phone", "alternate number", "alternate mobile", "alternate contact", "phone other", "phone 2 value",
        "其他电话", "更多电话", "备用电话", "其他手机", "更多手机号", "更多手机", "其他號碼", "其他電話", "更多電話", "備用電話", "其他手機", "altri telefoni", "altro telefono", "telefono alternativo", "secondo telefono", "telefono secondario", "další telefon", "další telefony", "druhý telefon", "jiný telefon",
        "друг телефон", "други телефони", "втор телефон", "дополнителен телефон",
    ]),
    of(Field::Company, SURE, &[
        "company", "company name", "organization", "organisation", "organization name", "organisation name", "org", "org name", "account", "account name", "business name", "firm", "firm name", "associated company", "associated company name", "primary associated company", "employer", "your company", "brand name", "organization 1 name", "company account", "legal name", "trading name", "lead company", "customer company", "name of company", "name of organization", "name of organisation", "company organization", "company organisation", "company or organization", "organization company", "business",
        "公司", "公司名称", "公司名", "企业名称", "企业", "单位", "单位名称", "客户公司", "所在公司", "工作单位", "客户名称", "机构名称", "机构", "商户名称", "店铺名称", "厂家名称", "工厂名称",
        "公司名稱", "企業名稱", "企業", "單位", "單位名稱", "客戶公司", "機構", "機構名稱", "客戶名稱", "公司行號", "商號", "商號名稱", "商店名稱", "任職公司", "服務單位", "公司抬頭",
        "azienda", "nome azienda", "società", "nome società", "ragione sociale", "denominazione", "impresa", "ditta", "organizzazione", "ente", "nome impresa", "denominazione sociale", "nome dell'azienda", "attività commerciale",
        "firma", "název firmy", "společnost", "název společnosti", "obchodní jméno", "obchodní firma", "organizace", "název organizace", "zaměstnavatel", "podnik", "jméno firmy", "subjekt", "název subjektu",
        "компанија", "име на компанија", "назив на компанија", "фирма", "име на фирма", "назив на фирма", "организација", "назив на организација", "претпријатие", "друштво", "назив на субјект", "работодавач", "правно лице",
    ]),
    of(Field::Company, WEAK, &["název", "назив", "名称", "名稱"]),
    of(Field::JobTitle, SURE, &[
        "job title", "title", "job", "position", "role", "job role", "designation", "occupation", "profession", "job position", "function", "job function", "your role",
        "职位", "职务", "岗位", "职称", "头衔", "职业", "联系人职位", "联系人职务", "職稱", "職位", "職務", "頭銜", "職業", "職務名稱",
        "ruolo", "qualifica", "posizione", "mansione", "professione", "incarico", "posizione lavorativa", "ruolo aziendale", "titolo professionale",
        "pozice", "pracovní pozice", "funkce", "povolání", "profese", "role", "pracovní zařazení", "pracovní funkce",
        "позиција", "работна позиција", "функција", "работно место", "професија", "занимање", "звање", "улога",
    ]),
    of(Field::Country, SURE, &[
        "country", "country region", "country code", "country name", "nation", "mailing country", "billing country", "ip country", "address country",
        "国家", "国家地区", "国别", "所在国家", "國家", "國家地區", "國別", "所在國家", "paese", "nazione", "stato estero", "paese regione", "země", "stát", "krajina", "země region", "држава", "земја", "држава регион",
    ]),
    of(Field::Region, SURE, &[
        "region", "state", "province", "state province", "state region", "mailing state", "billing state", "county", "territory", "state or province", "state or region", "state code",
        "省", "省份", "所属省份", "所在省份", "省市", "地区", "区域", "省区", "所在地区", "所属地区", "所在省", "省直辖市", "縣市", "县市", "地區", "區域", "所在地區", "省縣市", "所屬地區",
        "regione", "provincia", "sigla provincia", "prov", "kraj", "okres", "region", "oblast", "регион", "област", "општина", "покраина",
    ]),
    of(Field::City, SURE, &[
        "city", "town", "city town", "town city", "mailing city", "billing city", "locality", "municipality", "ip city", "address city",
        "城市", "市", "所在城市", "所属城市", "城市名称", "所在市", "地级市", "所屬城市", "鄉鎮市區", "città", "comune", "località", "citta di residenza", "město", "obec", "město obec", "град", "место", "населено место",
    ]),
    of(Field::Website, SURE, &[
        "website", "web site", "website url", "web", "url", "site", "homepage", "home page", "company website", "web address", "www", "domain", "company domain name", "company domain", "company url", "company website url", "domain name",
        "网址", "网站", "官网", "公司网址", "公司网站", "企业官网", "官方网站", "主页", "域名", "網址", "網站", "官網", "公司網址", "公司網站", "官方網站", "網頁", "首頁",
        "sito", "sito web", "sito internet", "pagina web", "indirizzo web", "sito aziendale", "webové stránky", "webová stránka", "stránky", "internetové stránky", "webová adresa", "web firmy",
        "веб страница", "веб-страница", "веб", "веб сајт", "сајт", "интернет страница", "веб локација", "веб адреса", "страница",
    ]),
    of(Field::Source, SURE, &[
        "source", "lead source", "origin", "original source", "source of lead", "traffic source", "original traffic source", "latest source", "latest traffic source", "utm source", "acquisition source", "source name", "lead origin", "how did you hear about us", "how did you find us", "where did you hear about us", "referral source", "lead source detail", "source system", "acquired from", "source channel", "contact source", "data source",
        "来源", "线索来源", "客户来源", "来源渠道", "渠道来源", "获客来源", "获客渠道", "流量来源", "信息来源", "数据来源", "获客方式", "您从哪里了解到我们", "資料來源",
        "來源", "線索來源", "客戶來源", "來源渠道", "來源管道", "名單來源", "流量來源", "獲客來源", "獲客管道", "客源", "得知管道", "資訊來源",
        "fonte", "origine", "provenienza", "fonte lead", "fonte del lead", "origine lead", "origine contatto", "fonte contatto", "fonte di acquisizione", "come ci hai conosciuto", "sorgente", "fonte originale", "fonte del contatto",
        "zdroj", "zdroj leadu", "zdroj poptávky", "zdroj kontaktu", "původ", "odkud přišel", "odkud", "jak jste se o nás dozvěděli", "původní zdroj", "zdroj návštěvnosti", "zdroj zákazníka",
        "извор", "извор на лид", "извор на лидот", "извор на контакт", "потекло", "како дозна за нас", "како дознавте за нас", "извор на сообраќај", "од каде",
    ]),
    of(Field::Source, USUAL, &["platform", "lead platform", "medium", "utm medium", "平台", "来源平台", "來源平台", "媒体", "媒體", "piattaforma", "platforma", "платформа"]),
    of(Field::Channel, SURE, &[
        "channel", "marketing channel", "lead channel", "acquisition channel", "channel name", "渠道", "渠道名称", "推广渠道", "营销渠道", "渠道類型", "渠道類別", "管道", "行銷管道", "行銷渠道", "推廣渠道", "通路",
        "canale", "canale di acquisizione", "canale marketing", "kanál", "marketingový kanál", "akviziční kanál", "канал", "маркетинг канал", "канал на аквизиција",
    ]),
    of(Field::Campaign, SURE, &[
        "campaign", "campaign name", "utm campaign", "marketing campaign", "lead campaign", "campaigns", "first campaign", "primary campaign", "primary campaign source", "recent campaign",
        "推广计划", "推广计划名称", "广告计划", "广告计划名称", "营销活动", "市场活动", "活动名称", "推广活动", "广告系列", "计划名称", "推廣計劃", "廣告活動", "廣告活動名稱", "行銷活動", "活動名稱", "行銷活動名稱", "廣告系列", "市場活動",
        "campagna", "nome campagna", "campagna marketing", "nome della campagna", "kampaň", "název kampaně", "marketingová kampaň", "кампања", "име на кампања", "маркетинг кампања", "назив на кампања",
    ]),
    of(Field::Campaign, USUAL - 10, &["ad group", "ad group name", "adgroup", "ad set", "ad set name", "adset name", "广告组", "广告组名称", "推广单元", "廣告群組", "廣告組合", "廣告組合名稱", "gruppo di annunci", "gruppo di inserzioni", "reklamní sestava", "sestava", "група на огласи"]),
    of(Field::Campaign, USUAL - 20, &["campaign id", "ad name", "form name", "form", "event name", "event", "表单名称", "表單名稱", "nome modulo", "název formuláře", "формулар"]),
    of(Field::Owner, SURE, &[
        "owner", "lead owner", "contact owner", "owner name", "deal owner", "account owner", "assigned to", "assigned", "assignee", "assigned user", "sales rep", "sales representative", "salesperson", "sales owner", "account manager", "account executive", "responsible", "responsible person", "agent", "sales agent", "hubspot owner", "HubSpot owner", "record owner", "record owner id", "owner id", "owner email", "lead owner email", "handled by", "rep", "sales person",
        "负责人", "跟进人", "归属人", "所有人", "线索所有人", "客户所有人", "销售", "销售员", "销售人员", "销售负责人", "业务员", "归属销售", "跟进销售", "客户经理", "所属销售", "跟进人员", "对接人", "客户负责人", "线索负责人",
        "負責人", "跟進人", "擁有者", "所有者", "名單擁有者", "業務", "業務員", "業務人員", "業務負責人", "銷售員", "銷售人員", "銷售", "客戶經理", "負責業務", "承辦人", "所屬業務",
        "proprietario", "proprietario lead", "proprietario contatto", "assegnato a", "assegnatario", "responsabile", "commerciale", "venditore", "agente", "responsabile commerciale", "titolare del contatto", "agente assegnato", "proprietario del contatto",
        "vlastník", "vlastník leadu", "vlastník kontaktu", "obchodník", "obchodní zástupce", "přiřazeno", "přiřazeno komu", "odpovědná osoba", "zodpovědná osoba", "odpovědný obchodník", "prodejce", "řešitel", "zpracovává", "má na starosti", "zodpovídá",
        "сопственик", "сопственик на лид", "одговорно лице", "одговорен", "продавач", "агент", "доделено на", "доделен на", "задолжен", "задолжено лице", "комерцијалист", "менаџер",
    ]),
    of(Field::Stage, SURE, &[
        "stage", "lead stage", "deal stage", "lifecycle stage", "pipeline stage", "sales stage", "opportunity stage", "lead status", "funnel stage", "contact stage", "customer stage", "lead state",
        "阶段", "线索状态", "线索阶段", "客户状态", "客户阶段", "销售阶段", "商机阶段", "跟进状态", "跟进阶段", "生命周期阶段", "销售状态", "階段", "線索狀態", "客戶狀態", "客戶階段", "銷售階段", "商機階段", "跟進狀態", "名單狀態", "生命週期階段", "跟進階段",
        "fase", "fase trattativa", "stato lead", "stato contatto", "stato del lead", "stato trattativa", "fase del ciclo di vita", "fase vendita", "fase di vendita", "stadio", "stato cliente", "fase opportunità",
        "fáze", "fáze obchodu", "stav leadu", "stav poptávky", "stav kontaktu", "fáze životního cyklu", "etapa", "stav obchodu", "obchodní fáze", "stav zákazníka",
        "фаза", "статус на лид", "статус на лидот", "фаза на продажба", "состојба на лид", "етапа", "статус на клиент", "фаза на животен циклус",
    ]),
    of(Field::Stage, USUAL, &["status", "deal status", "current status", "contact status", "状态", "状况", "目前状态", "狀態", "目前狀態", "狀況", "stato", "status leadu", "stav", "статус", "состојба"]),
    of(Field::Value, SURE, &[
        "value", "deal value", "lead value", "deal amount", "opportunity amount", "opportunity value", "amount", "expected value", "expected revenue", "contract value", "order value", "estimated value", "deal size", "amount in company currency", "declared monthly revenue", "monthly revenue", "deal revenue", "won amount", "potential value",
        "金额", "成交金额", "合同金额", "商机金额", "预计金额", "订单金额", "预计成交金额", "销售金额", "客单价", "成交额", "签约金额", "金額", "成交金額", "合約金額", "商機金額", "預計金額", "訂單金額", "銷售金額", "成交額", "預估金額", "交易金額",
        "valore", "importo", "valore trattativa", "valore del lead", "valore lead", "valore opportunità", "importo trattativa", "ammontare", "valore stimato", "importo contratto", "valore contratto",
        "hodnota", "částka", "hodnota obchodu", "hodnota leadu", "hodnota zakázky", "očekávaná hodnota", "předpokládaná hodnota", "výše obchodu", "objem", "cena zakázky", "hodnota smlouvy",
        "вредност", "износ", "вредност на договор", "вредност на зделка", "вредност на лид", "очекувана вредност", "сума", "вредност на продажба",
    ]),
    of(Field::FirstContact, SURE, &[
        "first contact", "first contact date", "first contacted", "date of first contact", "create date", "created", "created at", "created on", "created date", "created time", "creation date", "creation time", "date created", "date added", "added", "added on", "added at", "added time", "lead created", "lead date", "lead created date", "lead creation date", "submission date", "submission time", "submitted at", "submitted on", "submitted", "date submitted", "submit time", "lead submit time", "lead form submission date", "timestamp", "time stamp", "signup date", "sign up date", "signed up", "registration date", "registered at", "registered on", "enquiry date", "inquiry date", "date of enquiry", "received", "received on", "received at", "date received", "conversion date", "first conversion date", "first seen", "lead received", "entry date", "lead created time", "mql date", "deal created", "lead time",
        "首次联系", "首次联系时间", "首次联系日期", "创建时间", "创建日期", "录入时间", "录入日期", "提交时间", "提交日期", "添加时间", "添加日期", "登记时间", "登记日期", "留资时间", "线索时间", "线索创建时间", "咨询时间", "咨询日期", "获取时间", "注册时间", "报名时间", "入库时间", "收集时间", "来访时间", "首次访问时间",
        "首次聯絡", "首次聯繫", "首次聯絡日期", "首次聯絡時間", "首次聯繫時間", "建立時間", "建立日期", "創建時間", "創建日期", "提交時間", "提交日期", "新增時間", "新增日期", "登記時間", "登記日期", "填表時間", "諮詢時間", "諮詢日期", "註冊時間", "報名時間", "加入日期", "時間戳記", "詢問日期", "進線日期", "進線時間",
        "primo contatto", "data primo contatto", "data del primo contatto", "data creazione", "data di creazione", "creato il", "creato", "data inserimento", "data di inserimento", "data richiesta", "data della richiesta", "data iscrizione", "data invio", "data contatto", "data del contatto", "data acquisizione lead", "data lead", "aggiunto il", "ricevuto il", "data registrazione", "data ricezione", "informazioni cronologiche", "data arrivo",
        "první kontakt", "datum prvního kontaktu", "datum vytvoření", "vytvořeno", "vytvořeno dne", "datum poptávky", "datum přidání", "přidáno", "datum kontaktu", "datum odeslání", "odesláno", "datum registrace", "registrace", "datum zadání", "datum přijetí", "přijato", "datum leadu", "časová značka", "datum založení", "založeno",
        "прв контакт", "датум на прв контакт", "датум на креирање", "креирано", "креирано на", "датум на внес", "внесено", "додадено", "датум на додавање", "датум на контакт", "датум на барање", "датум на пријава", "пријавено", "испратено", "датум на регистрација", "датум на лид", "временска ознака",
    ]),
    of(Field::FirstContact, WEAK + 10, &["subscription date", "subscribed", "subscribe date", "订阅时间", "訂閱時間", "data iscrizione newsletter", "datum odběru", "датум на претплата"]),
    of(Field::FirstContact, WEAK, &["date", "time", "datetime", "date time", "day", "日期", "时间", "時間", "data", "data e ora", "data ora", "datum", "datum a čas", "den", "датум", "време", "датум и време"]),
    of(Field::LastActivity, SURE, &[
        "last activity", "last activity date", "last activity time", "last contact", "last contacted", "last contact date", "last contacted at", "last touch", "last touched", "last interaction", "last follow up", "last followed up", "last follow up date", "last engagement date", "last seen", "last active", "recent activity date", "last call", "latest activity",
        "最近联系", "最近联系时间", "最后联系时间", "最后跟进时间", "最近跟进时间", "最后跟进日期", "最近跟进", "最近跟进日期", "最后活动时间", "最近活动时间", "上次联系时间", "上次跟进时间", "最后联系日期", "最近活跃时间",
        "最近聯絡", "最近聯絡時間", "最後聯絡時間", "最後聯繫時間", "最後跟進時間", "最近跟進時間", "最後活動時間", "上次聯絡時間", "最後聯絡日期", "上次聯絡日期", "最近活動日期",
        "ultima attività", "data ultima attività", "ultimo contatto", "data ultimo contatto", "ultima interazione", "ultimo follow up", "ultima chiamata", "data ultima interazione",
        "poslední aktivita", "datum poslední aktivity", "poslední kontakt", "datum posledního kontaktu", "poslední interakce", "naposledy kontaktováno", "naposledy kontaktován", "poslední hovor",
        "последна активност", "датум на последна активност", "последен контакт", "датум на последен контакт", "последна интеракција", "последно контактиран", "последен повик",
    ]),
    of(Field::WonOn, SURE, &[
        "won on", "won date", "won time", "won at", "date won", "deal won date", "closed won date", "sale date", "date of sale", "purchase date", "became a customer date", "customer since", "deal closed date", "converted date", "contract date", "signed on", "contract signed", "signed date",
        "成交日期", "成交时间", "签约日期", "签约时间", "赢单时间", "赢单日期", "合同日期", "合同签订日期", "下单时间", "转化时间", "成交時間", "簽約日期", "簽約時間", "贏單日期", "贏單時間", "合約日期", "下單時間", "成為客戶日期",
        "vinto il", "data vincita", "data vittoria", "data vendita", "data di vendita", "data acquisto", "data di acquisto", "data contratto", "data firma", "cliente dal", "data acquisizione", "data chiusura vinta",
        "vyhráno", "vyhráno dne", "datum výhry", "datum prodeje", "datum nákupu", "datum smlouvy", "datum podpisu", "zákazníkem od", "datum uzavření smlouvy", "datum získání",
        "добиено на", "датум на добивање", "датум на продажба", "датум на купување", "датум на договор", "клиент од", "продадено на", "датум на потпишување",
    ]),
    of(Field::WonOn, USUAL, &["close date", "closed date", "date closed", "closed on", "closed at", "closing date", "closed time", "结单日期", "关闭日期", "結案日期", "關閉日期", "data chiusura", "data di chiusura", "chiuso il", "datum uzavření", "uzavřeno", "uzavřeno dne", "датум на затворање", "затворено на", "затворено"]),
    of(Field::Intent, SURE, &[
        "intent", "intention", "action", "sales action", "conversion action", "request", "requested", "request type", "requested action", "interested in", "product interest", "interest", "what are you interested in", "enquiry type", "inquiry type", "enquiry", "inquiry", "conversion", "recent conversion", "first conversion", "call to action", "offer requested",
        "意向", "意向产品", "需求", "客户需求", "咨询内容", "咨询产品", "感兴趣的产品", "需求描述", "申请内容", "申请类型", "意向行为", "意向產品", "客戶需求", "諮詢內容", "諮詢產品", "感興趣的產品", "需求描述", "需求說明", "申請內容", "意圖", "有興趣的產品",
        "richiesta", "tipo di richiesta", "tipo richiesta", "interesse", "interessato a", "azione", "prodotto di interesse", "intento", "azione richiesta",
        "zájem", "zájem o", "má zájem o", "poptávka", "požadavek", "typ poptávky", "akce", "záměr", "poptávaný produkt", "předmět poptávky",
        "интерес", "интерес за", "заинтересиран за", "барање", "вид на барање", "тип на барање", "акција", "намера", "побарувачка",
    ]),
    of(Field::Notes, SURE, &[
        "notes", "note", "comment", "comments", "remark", "remarks", "description", "message", "memo", "lead notes", "additional notes", "internal notes", "details", "additional information", "feedback", "call notes", "sales notes", "your message",
        "备注", "说明", "描述", "留言", "跟进记录", "备注信息", "沟通记录", "跟进内容", "留言内容", "其他说明", "備註", "說明", "描述", "附註", "跟進記錄", "跟進紀錄", "溝通紀錄", "留言內容", "備註說明", "訊息",
        "note interne", "commento", "commenti", "messaggio", "descrizione", "osservazioni", "annotazioni", "appunti", "nota",
        "poznámka", "poznámky", "komentář", "komentáře", "zpráva", "popis", "interní poznámka", "doplňující informace",
        "забелешка", "забелешки", "белешка", "белешки", "коментар", "коментари", "порака", "опис", "напомена",
    ]),
    Synonyms { target: Target::Currency, trust: SURE, words: &[
        "currency", "currency code", "deal currency", "currency of value", "deal currency of value", "lead currency of value", "value currency", "amount currency", "currency iso code", "币种", "货币", "货币代码", "幣別", "幣種", "貨幣", "valuta", "codice valuta", "divisa", "měna", "kód měny", "валута", "код на валута", "шифра на валута",
    ] },
    Synonyms { target: Target::Custom, trust: SURE, words: &[
        "lead title", "deal title", "deal name", "opportunity name", "lead type", "lead behaviour profile", "business type", "business segment", "account type", "company id", "has company", "seller id", "campaign member status", "email status", "phone status", "email opt out", "contact type", "contact method", "preferred contact method", "account code",
        "经营状态", "企业状态", "登记状态", "经营范围", "经营狀態", "公司狀態", "企业类型", "序号", "序號", "email domain", "ad id", "form id", "first page seen", "lead score", "customer type", "客户类型", "客户等级", "客戶類型", "客戶等級",
    ] },
];

/// Words before a name that change nothing: `customer email` is an e-mail.
pub(super) const PREFIXES: &[&str] = &[
    "lead",
    "contact",
    "customer",
    "client",
    "your",
    "primary",
    "main",
    "work",
    "business",
    "mailing",
    "billing",
    "person",
    "prospect",
    "user",
    "deal",
    "organization",
    "please enter your",
    "enter your",
    "what is your",
    "whats your",
    "what s your",
    "客户",
    "主要",
    "联系人",
    "您的",
    "线索",
    "客戶",
    "聯絡人",
    "聯繫人",
    "線索",
    "il tuo",
    "la tua",
    "tuo",
    "tua",
    "vaše",
    "váš",
    "вашата",
    "вашиот",
    "вашето",
];

/// Words after a name that change nothing: `email cliente` is an e-mail.
pub(super) const SUFFIXES: &[&str] = &[
    "cliente",
    "contatto",
    "lead",
    "referente",
    "principale",
    "del cliente",
    "del contatto",
    "del lead",
    "zákazníka",
    "klienta",
    "kontaktu",
    "leadu",
    "hlavní",
    "на клиент",
    "на клиентот",
    "на контакт",
    "на контактот",
    "на лид",
    "на лидот",
    "primary",
    "work",
    "value",
];

/// Names that are the given name when the family name stands in a column of its own.
pub(super) const GIVEN_BESIDE_FAMILY: &[&str] = &["name", "nome", "jméno", "име", "名字"];

/// Parts of names of columns whose e-mail or phone is not the lead's own.
pub(super) const NOT_THE_LEADS: &[&str] = &[
    "owner",
    "agent",
    "rep",
    "seller",
    "sales",
    "salesperson",
    "assigned",
    "assignee",
    "referrer",
    "referred",
    "manager",
    "created by",
    "modified by",
    "user",
    "responsible",
    "sender",
    "from",
    "to",
    "cc",
    "bcc",
    "proprietario",
    "responsabile",
    "agente",
    "venditore",
    "obchodnik",
    "vlastnik",
    "prodejce",
    "сопственик",
    "агент",
    "продавач",
    "одговорен",
];

/// The same in Chinese, which has no spaces between words.
pub(super) const NOT_THE_LEADS_PARTS: &[&str] = &[
    "负责",
    "跟进",
    "销售",
    "业务员",
    "推荐人",
    "介绍人",
    "創建人",
    "创建人",
    "負責",
    "跟進",
    "銷售",
    "業務",
    "推薦人",
    "介紹人",
];

/// Words of names under which bare digits may well be a phone number.
pub(super) const PHONE_HINTS: &[&str] = &[
    "contact",
    "call",
    "reach",
    "mob",
    "ph",
    "telephone",
    "phone",
    "tel",
    "mobile",
    "whatsapp",
    "kontakt",
    "volat",
    "cislo",
    "contatto",
    "recapito",
    "контакт",
    "број",
    "联系",
    "聯絡",
    "聯繫",
    "号码",
    "號碼",
];

/// Words of names that are never a phone number, whatever the digits look like.
pub(super) const PHONE_DENIALS: &[&str] = &[
    "id",
    "ids",
    "date",
    "time",
    "zip",
    "postal",
    "postcode",
    "code",
    "account",
    "amount",
    "price",
    "revenue",
    "tax",
    "vat",
    "iban",
    "card",
    "ip",
    "order",
    "invoice",
    "sku",
    "employees",
    "year",
    "age",
    "dob",
    "birth",
    "birthday",
    "latitude",
    "longitude",
    "fax",
    "score",
    "count",
    "index",
    "size",
    "stock",
    "ssn",
    "number of",
    "balance",
    "imei",
    "serial",
    "编号",
    "日期",
    "时间",
    "金额",
    "邮编",
    "税号",
    "身份证",
    "传真",
    "订单",
    "信用代码",
    "注册号",
    "編號",
    "時間",
    "金額",
    "郵遞區號",
    "稅號",
    "統編",
    "統一編號",
    "傳真",
    "訂單",
    "資本額",
    "注册资本",
    "qq",
    "data",
    "cap",
    "codice",
    "partita iva",
    "piva",
    "p iva",
    "fattura",
    "ordine",
    "anno",
    "importo",
    "datum",
    "psc",
    "ico",
    "dic",
    "castka",
    "faktura",
    "rok",
    "objednavka",
    "датум",
    "шифра",
    "износ",
    "даночен",
    "ембс",
    "едб",
    "матичен",
    "нарачка",
    "сметка",
    "факс",
];

/// A column of a spend file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpendPart {
    /// The day.
    Date,
    /// The channel.
    Channel,
    /// The campaign.
    Campaign,
    /// How much.
    Amount,
    /// Its currency.
    Currency,
}

/// Words of spend files; the earlier in a list, the better.
#[rustfmt::skip]
pub(super) const SPEND_SYNONYMS: &[(SpendPart, &[&str])] = &[
    (SpendPart::Date, &[
        "date", "day", "spend date", "report date", "reporting starts", "date start", "start date", "segments date", "reporting date", "week", "month", "week start", "period", "日期", "日", "时间", "时间天", "时间 天", "天", "投放日期", "消费日期", "花费日期", "统计日期", "支出日期", "開始日期", "开始日期", "時間", "投放日期", "花費日期", "月份", "月", "分析報告開始",
        "data", "giorno", "data spesa", "data di inizio", "inizio dei report", "inizio report", "inizio", "mese", "settimana", "datum", "den", "datum útraty", "začátek přehledu", "začátek vykazování", "měsíc", "týden", "датум", "ден", "датум на трошок", "почеток на извештај", "месец", "недела",
    ]),
    (SpendPart::Channel, &[
        "channel", "marketing channel", "source", "utm source", "ad channel", "platform", "publisher platform", "network", "ad network", "media", "medium", "utm medium", "lead source", "campaign type", "渠道", "推广渠道", "投放渠道", "平台", "投放平台", "媒体", "来源", "推廣渠道", "管道", "行銷管道", "媒體", "來源", "廣告平台",
        "canale", "canale marketing", "piattaforma", "fonte", "origine", "rete", "mezzo", "kanál", "marketingový kanál", "platforma", "zdroj", "síť", "médium", "канал", "маркетинг канал", "платформа", "извор", "мрежа", "медиум",
    ]),
    (SpendPart::Campaign, &[
        "campaign", "campaign name", "utm campaign", "推广计划", "推广计划名称", "广告计划", "广告计划名称", "计划", "计划名称", "推广活动", "营销活动", "广告系列", "广告系列名称", "活动", "活动名称", "推廣計劃", "廣告活動", "廣告活動名稱", "行銷活動", "行銷活動名稱", "活動名稱", "活動", "廣告系列",
        "campagna", "nome campagna", "nome della campagna", "kampaň", "název kampaně", "кампања", "име на кампања", "назив на кампања", "campaign id", "ad group", "ad set name", "adset name", "推广单元", "广告组", "廣告群組", "sestava", "gruppo di annunci",
    ]),
    (SpendPart::Amount, &[
        "amount spent", "spend", "spent", "cost", "amount", "ad spend", "total spend", "total cost", "media cost", "ad cost", "costs", "budget spent", "price", "value", "expense", "net cost", "metrics cost", "消费", "消费金额", "花费", "花费金额", "消耗", "总消耗", "总费用", "费用", "支出", "金额", "成本", "现金消费", "总花费", "消費", "花費", "花費金額", "支出金額", "消耗", "費用", "成本", "金額", "總花費", "廣告費", "广告费",
        "importo speso", "speso", "spesa", "costo", "costi", "importo", "spesa totale", "costo totale", "utracená částka", "vynaložená částka", "útrata", "náklady", "náklad", "cena", "částka", "výdaje", "celkové náklady", "потрошен износ", "потрошено", "трошок", "трошоци", "цена", "износ", "вкупен трошок",
    ]),
    (SpendPart::Currency, &[
        "currency", "currency code", "account currency", "customer currency code", "币种", "货币", "货币代码", "货币单位", "幣別", "幣種", "貨幣", "貨幣代碼", "valuta", "codice valuta", "divisa", "měna", "kód měny", "валута", "код на валута", "шифра на валута",
    ]),
];

/// What stands for a currency in the brackets of a header, beside its code.
pub(super) const CURRENCY_SIGNS: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("euro", "EUR"),
    ("$", "USD"),
    ("us$", "USD"),
    ("£", "GBP"),
    ("¥", "CNY"),
    ("￥", "CNY"),
    ("元", "CNY"),
    ("人民币", "CNY"),
    ("rmb", "CNY"),
    ("nt$", "TWD"),
    ("新台幣", "TWD"),
    ("台幣", "TWD"),
    ("hk$", "HKD"),
    ("港币", "HKD"),
    ("港幣", "HKD"),
    ("kč", "CZK"),
    ("ден", "MKD"),
    ("денари", "MKD"),
    ("₹", "INR"),
    ("fr.", "CHF"),
    ("zł", "PLN"),
    ("円", "JPY"),
    ("a$", "AUD"),
    ("c$", "CAD"),
];
