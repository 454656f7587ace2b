//! The words by which columns are known: English, Chinese in both scripts, Italian, Czech, Macedonian, and what CRMs, ad
//! platforms and company registers write in their exports. Flat tables and nothing else.
//!
//! What follows from its parts does not stand here: `customer e-mail` is an e-mail because `e-mail` is, and a name that
//! nobody knows is the user's own.

use super::Target;
use super::named::WordList;
use crate::lead::Field;

/// How far a word is to be trusted.
pub(super) const SURE: i32 = 100;
/// Usually right.
pub(super) const USUAL: i32 = 80;
/// From here on, a word of many meanings.
pub(super) const VAGUE: i32 = 75;
/// Right only if the cells look like it, wherever it stands in a name.
pub(super) const PART: i32 = 55;
/// Right only if the cells look like it, and the name says no more.
pub(super) const WEAK: i32 = 50;

/// Words for one target, `|` between, in any spelling that folds to the same.
pub(super) struct Synonyms {
    /// What the column is.
    pub target: Target,
    /// How far they are to be trusted.
    pub trust: i32,
    /// English, where the last word of a name says what it is.
    pub english: &'static str,
    /// The other languages.
    pub others: &'static str,
}

const fn of(target: Target, trust: i32, english: &'static str, others: &'static str) -> Synonyms {
    Synonyms { target, trust, english, others }
}

/// The table. `Target::Custom` lists names that only look like a field's.
#[rustfmt::skip]
pub(super) const SYNONYMS: &[Synonyms] = &[
    of(Target::Field(Field::ExternalId), SURE,
        "external id|lead id|leadgen id|mql id|sql id|contact id|unique id|uuid|guid|crm id|prospect id|person id|deal id|unique identifier|enquiry ref|inquiry id|request id|ticket id|donor id|donor no|member no|patient id|badge",
        "客户id|客户编号|客户编码|线索id|线索编号|联系人id|唯一标识|客戶id|客戶編號|客戶代碼|線索id|線索編號|名單編號|聯絡人編號|\
         id lead|id contatto|id cliente|codice cliente|codice lead|codice contatto|identificativo|\
         id leadu|id kontaktu|id zákazníka|id klienta|číslo zákazníka|kód zákazníka|číslo poptávky|identifikátor|\
         ид на лид|ид на клиент|ид на контакт|шифра на клиент|број на клиент|идентификатор|\
         id record|record id|id del record|\
         询盘编号|预约编号|报名编号|咨询编号|codice richiesta|číslo žádosti|број на барање|\
         tessera",
    ),
    of(Target::Field(Field::ExternalId), USUAL,
        "id|customer number|customer no|client number|lead number|lead no|record number|reference|ref|key|customer code",
        "编号|代码|編號|代碼|\
         codice|numero cliente|kód|ид|шифра",
    ),
    of(Target::Field(Field::ExternalId), WEAK,
        "account id|organization id|organisation id",
        "",
    ),
    of(Target::Field(Field::Name), SURE,
        "name|fullname|display name|first and last name|first name last name|person|name surname|name and surname|names|first last|last first|point of contact|poc|key contact|main contact|primary contact|decision maker|registrant",
        "姓名|联系人|名字|全名|称呼|法定代表人|法人|法人代表|联系人名称|负责人姓名|\
         聯絡人|聯繫人|稱呼|代表人|負責人姓名|聯絡人名稱|\
         nome|nome completo|nome e cognome|cognome e nome|nominativo|referente|persona di contatto|persona di riferimento|\
         jméno|celé jméno|jméno a příjmení|příjmení a jméno|kontaktní osoba|\
         име|име и презиме|целосно име|презиме и име|контакт лице|лице за контакт|\
         您的大名|姓名全称|連絡人|cognome nome|nome cognome|příjmení jméno|jméno příjmení|презиме име|име презиме|\
         联络人|顾客|對方姓名|对方姓名|決策人|决策人|顧客|屋主|nominativi|referente aziendale|jméno kontaktní osoby|назив на лице",
    ),
    of(Target::Field(Field::Name), WEAK,
        "contact|lead|customer|client|prospect",
        "客户|客戶|contatto|cliente|kontakt|zákazník|klient|контакт|клиент|лид",
    ),
    of(Target::Field(Field::GivenName), SURE,
        "first name|firstname|given name|given names|forename|fname|first|given|vorname|prénom",
        "名|nome di battesimo|nome proprio|primo nome|křestní jméno|křestní|прво име|лично име|\
         křest jméno|jm|名前",
    ),
    of(Target::Field(Field::FamilyName), SURE,
        "last name|lastname|surname|family name|lname|last|second name|nachname|family",
        "姓|姓氏|cognome|příjmení|презиме|\
         příjm",
    ),
    of(Target::Field(Field::Email), SURE,
        "email|e-mail|emails|e-mails|email address|email addresses|mail|mail address|email id|company email|email 1 value|e-mail 1 value|corporate email|mailbox",
        "邮箱|电子邮箱|电子邮件|邮件|邮箱地址|电子邮件地址|电邮|工作邮箱|邮箱号|email地址|公司邮箱|\
         郵箱|電子郵箱|電子郵件|電郵|郵件|信箱|電子信箱|郵箱地址|電子郵件地址|電郵地址|公司信箱|工作信箱|\
         posta elettronica|indirizzo email|indirizzo e-mail|indirizzo mail|email aziendale|\
         emailová adresa|e-mailová adresa|elektronická pošta|pracovní email|pracovní e-mail|kontaktní email|kontaktní e-mail|firemní email|firemní e-mail|adresa elektronické pošty|\
         е-пошта|епошта|емаил|имејл|мејл|електронска пошта|емаил адреса|е-маил адреса|имејл адреса|адреса на е-пошта|службена е-пошта|\
         indirizzo di posta|casella email|pec|emailový kontakt|mailový kontakt|е адреса|меил|електронска адреса|мејл адреса|mail adresa|邮箱账号|\
         mailová adresa|elektronická adresa|mail aziendale|маил|е маил|контакт е пошта|el pošta",
    ),
    of(Target::Field(Field::OtherEmails), SURE,
        "other emails|other email|additional emails|additional email|additional email addresses|secondary email|alternate email|alternative email|second email|email other|email 2 value|e-mail 2 value",
        "其他邮箱|更多邮箱|备用邮箱|其他郵箱|更多郵箱|備用信箱|其他信箱|備用郵箱|altre email|altra email|email secondaria|email alternativa|další email|další e-mail|další e-maily|druhý email|druhý e-mail|jiný e-mail|\
         друга е-пошта|други е-пошти|втора е-пошта|дополнителна е-пошта|друг имејл|друг емаил",
    ),
    of(Target::Field(Field::Phone), SURE,
        "phone|phones|phone number|phone numbers|phone no|telephone|telephone number|tel|tel no|mobile|mobile number|mobile no|cellphone|cell number|contact number|contact no|WhatsApp|WhatsApp number|WhatsApp no|ph|ph no|mob|mob no|company phone|calling number|caller number|caller id|msisdn|phone 1 value|landline|line|direct dial|hotline|switchboard|fixed line|gsm|viber|handy|telefone|daytime phone|evening phone|mobile whatsapp|best number|work number|home number|office number|call back number",
        "电话|电话号码|手机|手机号|手机号码|联系方式|固定电话|座机|固话|公司电话|办公电话|注册电话|联系号码|来电号码|有效手机号|推荐电话|\
         電話|電話號碼|手機|手機號碼|手機號|聯絡方式|聯繫方式|市話|固定電話|辦公電話|來電號碼|\
         telefono|numero di telefono|numero telefono|num telefono|n telefono|cellulare|numero cellulare|numero di cellulare|recapito telefonico|recapito|telefono azienda|\
         telefon|telefonní číslo|telefonní kontakt|tel číslo|mobil|mobilní telefon|mobilní číslo|kontaktní telefon|číslo telefonu|pracovní telefon|číslo mobilu|\
         телефон|телефонски број|број на телефон|телефонски|тел|тел број|мобилен|мобилен број|контакт телефон|телефон за контакт|број за контакт|контакт број|број на мобилен|\
         固话号码|宅电|家庭电话|行動|連絡電話|連絡手機|公司電話|recapiti|fisso|cell|cel|pevný telefon|pevná|моб|фиксен|вибер|gsm број|\
         座机号码|移动|联络电话|市內電話|行動號碼|num tel|n tel|n cell|contatto telefonico|telefoni|telefony|č tel|mobily|kontaktní číslo|linka|služební telefon|бр на тел|тел за контакт|фикс|фиксна линија|контакт тел",
    ),
    of(Target::Field(Field::OtherPhones), SURE,
        "other phones|other phone|additional phone|additional phones|secondary phone|alternate phone|alternative phone|second phone|alternate number|alternate mobile|alternate contact|phone other|phone 2 value|alt no|alt phone|alternate no",
        "其他电话|更多电话|备用电话|其他手机|更多手机号|更多手机|其他號碼|其他電話|更多電話|備用電話|其他手機|altri telefoni|altro telefono|telefono alternativo|secondo telefono|telefono secondario|další telefon|další telefony|druhý telefon|jiný telefon|\
         друг телефон|други телефони|втор телефон|дополнителен телефон|\
         备用号码",
    ),
    of(Target::Field(Field::Company), SURE,
        "company|company name|organization|organisation|organization name|org|org name|account|account name|business name|firm|firm name|associated company|employer|brand name|organization 1 name|legal name|trading name|name of organization|business|employer name|agency|shop|store|institution|workplace|place of work|clinic|restaurant|hotel|supplier|vendor|merchant|dealer|reseller|organisation name|school|co",
        "公司|公司名|企业|单位|工作单位|机构|工厂名称|\
         企業|單位|機構|公司行號|商號|商店名稱|任職公司|服務單位|\
         azienda|nome azienda|società|nome società|ragione sociale|denominazione|impresa|ditta|organizzazione|nome impresa|denominazione sociale|nome dell'azienda|attività commerciale|\
         firma|název firmy|společnost|název společnosti|obchodní jméno|obchodní firma|organizace|zaměstnavatel|podnik|jméno firmy|subjekt|název subjektu|\
         компанија|име на компанија|фирма|име на фирма|организација|претпријатие|друштво|работодавач|правно лице|\
         抬头|抬頭|单位全称|公司全称|公司全稱|厂家|商家|商户|店名|店铺|店鋪|任职单位|就职公司|rag soc|ragione soc|ente|studio|negozio|spol|instituce|субјект|институција|име на фирмата|назив на фирмата|\
         客户名|客户全称|客戶名|就职单位|任職單位|服務公司|学校|學校|经销商|經銷商|供应商|供應商|廠商|采购商|買家公司|insegna|attività|cooperativa|fornitore|nome attività|provozovna|škola|úřad|dodavatel|obchodní název|трговец|училиште",
    ),
    of(Target::Field(Field::Company), WEAK,
        "client|customer",
        "název|назив|名称|名稱|\
         客户|客戶|cliente|zákazník|odběratel|клиент|купувач",
    ),
    of(Target::Field(Field::JobTitle), SURE,
        "job title|job|position|designation|occupation|profession|function|job description title|company role|rank|job level|position held|works as",
        "职位|职务|岗位|职称|头衔|职业|職稱|職位|職務|頭銜|職業|職務名稱|\
         ruolo|qualifica|posizione|mansione|professione|incarico|posizione lavorativa|ruolo aziendale|titolo professionale|\
         pozice|pracovní pozice|funkce|povolání|profese|role|pracovní zařazení|pracovní funkce|\
         позиција|работна позиција|функција|работно место|професија|занимање|звање|\
         职务名称|岗位名称|职衔|現職|職位名稱|ruolo in azienda|ruolo ricoperto|figura professionale|zaměstnání|должност|позиција во фирма|\
         身份|身分|carica|funzione|occupazione|lavoro svolto|pracovní místo|zařazení|post|улога|\
         pracuje jako|lavora come|работи како",
    ),
    of(Target::Field(Field::Country), SURE,
        "country|country region|country code|country name|nation|ip country|address country",
        "国家|国家地区|国别|國家|國家地區|國別|paese|nazione|stato estero|paese regione|země|stát|krajina|země region|држава|земја|држава регион",
    ),
    of(Target::Field(Field::Region), SURE,
        "region|state|province|county|territory|state code|prefecture|department region|district|zone|province code|region code",
        "省|省份|省市|地区|区域|省区|省直辖市|縣市|县市|地區|區域|\
         regione|provincia|sigla provincia|prov|kraj|okres|region|oblast|регион|област|општина|покраина|\
         省级|大区|片区|provincia sede|regione sede|регија|\
         地域|區域別|pr|zona|area|okr|зона|реон",
    ),
    of(Target::Field(Field::City), SURE,
        "city|town|locality|municipality|ip city|address city|city name|suburb|village|metro",
        "城市|市|城市名称|地级市|鄉鎮市區|città|comune|località|město|obec|град|место|населено место|\
         常住城市|城市区域|現居城市|居住縣市|město pobočky|општина град|град општина|место на живеење|\
         地市|居住地|縣市別|paese di residenza|centro|sídlo město|живеалиште",
    ),
    of(Target::Field(Field::Website), SURE,
        "website|web|url|site|homepage|home page|company website|web address|www|domain|company domain|company url|domain name",
        "网址|网站|官网|公司网址|公司网站|官方网站|主页|域名|網址|網站|官網|公司網址|公司網站|官方網站|網頁|首頁|\
         sito|sito internet|pagina web|indirizzo web|sito aziendale|webové stránky|webová stránka|stránky|internetové stránky|webová adresa|\
         веб|сајт|интернет страница|веб локација|веб адреса|страница",
    ),
    of(Target::Field(Field::Source), SURE,
        "source|origin|original source|traffic source|original traffic source|latest source|latest traffic source|utm source|acquisition source|source name|how did you hear about us|how did you find us|where did you hear about us|lead source detail|source system|acquired from|data source|how did you hear|how you heard about us|heard from|found us via|came from|came via|lead from|where did you find us|how did you learn about us|obtained from|source type|referral|referrer|referred by|first touch|entry point|origination|inquiry from|ad source|found us",
        "来源|来源渠道|渠道来源|获客来源|获客渠道|流量来源|信息来源|数据来源|获客方式|您从哪里了解到我们|資料來源|\
         來源|來源渠道|來源管道|名單來源|流量來源|獲客來源|獲客管道|得知管道|資訊來源|\
         fonte|origine|provenienza|fonte di acquisizione|come ci hai conosciuto|sorgente|fonte originale|\
         zdroj|zdroj poptávky|původ|odkud přišel|odkud|jak jste se o nás dozvěděli|původní zdroj|zdroj návštěvnosti|\
         извор|потекло|како дозна за нас|како дознавте за нас|извор на сообраќај|од каде|\
         来自|途径|获客途径|开发方式|开发渠道|哪里得知|从哪里得知|从何得知|得知方式|如何了解|哪裡得知|從哪裡得知|如何知道|線索渠道|come ci ha conosciuto|come ci avete conosciuto|come ci ha trovato|come hai saputo|come ha saputo|orig|arrivo da|canale di provenienza|odkud o nás ví|odkud o nás víte|odkud nás zná|odkud nás znáte|jak se o nás dozvěděl|jak nás našel|jak jste nás našli|jak jste se dozvěděli|přišel od|како слушнавте за нас|како не најдовте|како дознавте|од каде е контактот|препорачан од|откаде|\
         引流|客源|得知|管道來源|訊息來源|广告来源|廣告來源|推荐人|介绍人|介紹人|推薦人|tramite|segnalato da|conosciuto tramite|arriva da|mezzo|získáno z|získán|kontakt z|doporučil|doporučeno|kde nás našel|препорака|препорачал|преку|од кого|начин на контакт|канал на доаѓање|\
         portale|portál|портал|come ha conosciuto|come hai conosciuto|come ci hai trovato|come hai trovato|dove ci ha conosciuto|kde jste se o nás dozvěděli|kde jste se o nás dozvěděl|jak jste se o nás dozvěděla|odkud jste se o nás dozvěděli|kde ses o nás dozvěděl|каде слушнавте за нас",
    ),
    of(Target::Field(Field::Source), USUAL,
        "platform|medium|utm medium",
        "平台|来源平台|來源平台|媒体|媒體|piattaforma|platforma|платформа",
    ),
    of(Target::Field(Field::Channel), SURE,
        "channel|marketing channel|acquisition channel|channel name|source channel|channel of origin",
        "渠道|渠道名称|推广渠道|营销渠道|渠道類型|渠道類別|管道|行銷管道|行銷渠道|推廣渠道|通路|\
         canale|canale di acquisizione|canale marketing|kanál|marketingový kanál|akviziční kanál|канал|маркетинг канал|канал на аквизиција",
    ),
    of(Target::Field(Field::Campaign), SURE,
        "campaign|campaign name|utm campaign|marketing campaign|campaigns|first campaign|primary campaign source|recent campaign",
        "推广计划|广告计划|营销活动|市场活动|活动名称|推广活动|广告系列|计划名称|推廣計劃|廣告活動|行銷活動|活動名稱|廣告系列|市場活動|\
         campagna|nome campagna|campagna marketing|nome della campagna|kampaň|název kampaně|marketingová kampaň|кампања|име на кампања|маркетинг кампања|назив на кампања",
    ),
    of(Target::Field(Field::Campaign), USUAL - 10,
        "ad group|ad group name|adgroup|ad set|ad set name|adset name",
        "广告组|广告组名称|推广单元|廣告群組|廣告組合|廣告組合名稱|gruppo di annunci|gruppo di inserzioni|reklamní sestava|sestava|група на огласи",
    ),
    of(Target::Field(Field::Campaign), USUAL - 20,
        "campaign id|ad name|form name|form|event name|event",
        "表单名称|表單名稱|nome modulo|název formuláře|формулар",
    ),
    of(Target::Field(Field::Owner), SURE,
        "owner|owner name|account owner|assigned to|assigned|assignee|sales rep|sales representative|salesperson|sales owner|account manager|account executive|responsible|responsible person|agent|sales agent|hubspot owner|record owner|owner id|owner email|handled by|rep|sales person|csm|broker|advisor|adviser|consultant|handler|handled|sales contact|our contact|looked after by|case owner|relationship manager|opportunity owner|sdr|bdr|managed by|salesman|sales manager|account rep|bdm|team member|contact manager|exec|executive|negotiator|trainer|instructor|contacted by",
        "负责人|跟进人|归属人|所有人|销售|销售员|销售人员|业务员|归属销售|跟进销售|客户经理|跟进人员|对接人|\
         負責人|跟進人|擁有者|所有者|名單擁有者|業務|業務員|業務人員|銷售員|銷售人員|銷售|客戶經理|承辦人|\
         proprietario|assegnatario|responsabile|commerciale|venditore|agente|titolare del contatto|\
         vlastník|obchodník|obchodní zástupce|přiřazeno|přiřazeno komu|odpovědná osoba|zodpovědná osoba|prodejce|řešitel|zpracovává|má na starosti|zodpovídá|\
         сопственик|одговорно лице|одговорен|продавач|агент|доделено на|задолжен|задолжено лице|комерцијалист|менаџер|\
         业务|导购|經紀人|经纪人|经办人|顾问|顧問|置业顾问|課程顧問|课程顾问|专员|客服|跟单员|外贸员|跟进老师|接待人|接待|承办人|負責業務|業務窗口|ns commerciale|consulente|addetto|seguito da|in carico a|assegnazione|operatore|řeší|vyřizuje|poradce|makléř|zpracoval|má na starost|kdo řeší|přidělen|pečuje|кој го води|води|референт|брокер|советник|\
         负责销售|对接销售|业务经理|老师|老師|業務代表|專員|承辦|服務人員|签单人|resp|referente commerciale|gestito da|assegnato|commerciale di riferimento|agente di zona|garant|správce|vede|přiděleno|zodpovědný|odpovědný|operátor|konzultant|претставник|продажен агент|доделен|колега|вработен|\
         添加人|录入人|分配业务员|接洽人|incaricato|istruttore|technik|инструктор|\
         контактиран од|contattato da|kontaktoval|kontaktovala",
    ),
    of(Target::Field(Field::Stage), SURE,
        "stage|lifecycle stage|pipeline stage|sales stage|opportunity stage|lead state",
        "阶段|线索状态|客户状态|销售阶段|商机阶段|跟进状态|跟进阶段|生命周期阶段|销售状态|階段|線索狀態|客戶狀態|銷售階段|商機階段|跟進狀態|名單狀態|生命週期階段|跟進階段|\
         fase|fase trattativa|stato lead|stato contatto|stato del lead|stato trattativa|fase del ciclo di vita|fase vendita|fase di vendita|stadio|stato cliente|fase opportunità|\
         fáze|fáze obchodu|stav leadu|stav poptávky|stav kontaktu|fáze životního cyklu|etapa|stav obchodu|obchodní fáze|stav zákazníka|\
         фаза|статус на лид|статус на лидот|фаза на продажба|состојба на лид|етапа|статус на клиент|фаза на животен циклус",
    ),
    of(Target::Field(Field::Stage), USUAL,
        "status",
        "状态|状况|狀態|狀況|stato|stav|статус|состојба",
    ),
    of(Target::Field(Field::Value), SURE,
        "value|opportunity amount|opportunity value|amount|expected value|expected revenue|contract value|order value|deal size|amount in company currency|declared monthly revenue|monthly revenue|deal revenue|won amount",
        "金额|成交金额|合同金额|商机金额|订单金额|销售金额|客单价|成交额|签约金额|金額|成交金額|合約金額|商機金額|訂單金額|銷售金額|成交額|交易金額|\
         valore|importo|valore trattativa|valore opportunità|importo trattativa|ammontare|valore stimato|importo contratto|valore contratto|\
         hodnota|částka|hodnota obchodu|hodnota zakázky|očekávaná hodnota|předpokládaná hodnota|výše obchodu|objem|cena zakázky|hodnota smlouvy|\
         вредност|износ|вредност на договор|вредност на зделка|очекувана вредност|сума|вредност на продажба",
    ),
    of(Target::Field(Field::FirstContact), SURE,
        "first contact|first contacted|create date|created|creation date|creation time|added|lead date|submission date|submission time|submitted|submit time|lead form submission date|timestamp|time stamp|signup date|sign up date|signed up|registration date|registered at|registered on|enquiry date|inquiry date|date of enquiry|received|conversion date|first conversion date|first seen|entry date|mql date|lead time|date of entry|date in|registration time|join date|joined|conversion time|first visit|optin time|opt in time|date of enq",
        "首次联系|创建时间|创建日期|录入时间|录入日期|提交时间|提交日期|添加时间|添加日期|登记时间|登记日期|留资时间|线索时间|咨询时间|获取时间|注册时间|报名时间|入库时间|收集时间|来访时间|首次访问时间|\
         首次聯絡|首次聯繫|建立時間|創建時間|創建日期|提交時間|新增時間|新增日期|登記時間|登記日期|填表時間|諮詢時間|諮詢日期|註冊時間|報名時間|加入日期|時間戳記|詢問日期|進線日期|進線時間|\
         primo contatto|data creazione|data di creazione|creato|data inserimento|data di inserimento|data richiesta|data della richiesta|data iscrizione|data invio|data contatto|data del contatto|data acquisizione lead|data lead|aggiunto il|ricevuto il|data registrazione|data ricezione|informazioni cronologiche|data arrivo|\
         první kontakt|datum prvního kontaktu|datum vytvoření|vytvořeno|vytvořeno dne|datum poptávky|datum přidání|přidáno|datum kontaktu|datum odeslání|odesláno|registrace|datum zadání|datum přijetí|přijato|datum leadu|časová značka|datum založení|založeno|\
         прв контакт|датум на креирање|креирано|датум на внес|внесено|додадено|датум на додавање|датум на контакт|датум на барање|датум на пријава|пријавено|испратено|датум на регистрација|датум на лид|временска ознака|\
         首次接触|首次接觸|首次沟通|咨询日|诉求时间|建档时间|建檔日|建立日|加入时间|加入時間|iscritto il|iscritta il|ricevuta il|data preventivo|data compilazione|data modulo|data segnalazione|data arrivo richiesta|ora creazione|přišlo|přijato dne|poptáno|datum oslovení|первый контакт|прв разговор|прва средба|датум на внесување|\
         časové razítko|časová známka",
    ),
    of(Target::Field(Field::FirstContact), WEAK + 10,
        "subscription date|subscribed|subscribe date",
        "订阅时间|訂閱時間|data iscrizione newsletter|datum odběru|датум на претплата",
    ),
    of(Target::Field(Field::FirstContact), WEAK,
        "date|time|datetime|day",
        "日期|时间|時間|data|datum|den|датум|време|\
         giorno",
    ),
    of(Target::Field(Field::LastActivity), SURE,
        "last activity|last activity date|last activity time|last contact|last contacted|last contact date|last touch|last touched|last interaction|last follow up|last followed up|last follow up date|last engagement date|last seen|last active|recent activity date|last call|latest activity|last spoke|last talked|last spoken|last called|last visit|last login|last order date|last email|last meeting|last purchase date",
        "最近联系|最近联系时间|最后联系时间|最后跟进时间|最后跟进日期|最近跟进|最后活动时间|最近活动时间|上次联系时间|最后联系日期|最近活跃时间|\
         最近聯絡|最近聯絡時間|最後聯絡時間|最後聯繫時間|最後跟進時間|最近跟進時間|最後活動時間|上次聯絡時間|最後聯絡日期|上次聯絡日期|最近活動日期|\
         ultima attività|data ultima attività|ultimo contatto|data ultimo contatto|ultima interazione|ultimo follow up|ultima chiamata|data ultima interazione|\
         poslední aktivita|datum poslední aktivity|poslední kontakt|datum posledního kontaktu|poslední interakce|naposledy kontaktován|poslední hovor|\
         последна активност|датум на последна активност|последен контакт|датум на последен контакт|последна интеракција|последно контактиран|последен повик|\
         上次跟进|上次联系|上次聯絡|最近登录|最后登录|最後登入|最近跟進|上次拜访|上次沟通|ultimo sentito|ultima visita|ultimo accesso|ultimo incontro|ultimo appuntamento|naposledy voláno|naposledy kontaktováno|poslední schůzka|poslední návštěva|последен разговор|последна средба|последна посета",
    ),
    of(Target::Field(Field::WonOn), SURE,
        "won on|won date|won time|won at|date won|closed won date|sale date|date of sale|purchase date|became a customer date|customer since|deal closed date|converted date|contract date|signed on|contract signed|signed date",
        "成交日期|成交时间|签约日期|签约时间|赢单时间|赢单日期|合同日期|合同签订日期|下单时间|转化时间|成交時間|簽約日期|簽約時間|贏單日期|贏單時間|合約日期|下單時間|成為客戶日期|\
         vinto il|data vincita|data vittoria|data vendita|data di vendita|data acquisto|data di acquisto|data contratto|data firma|cliente dal|data acquisizione|data chiusura vinta|\
         vyhráno|vyhráno dne|datum výhry|datum prodeje|datum nákupu|datum smlouvy|datum podpisu|zákazníkem od|datum uzavření smlouvy|datum získání|\
         добиено на|датум на добивање|датум на продажба|датум на купување|датум на договор|клиент од|продадено на|датум на потпишување",
    ),
    of(Target::Field(Field::WonOn), USUAL,
        "close date|closed date|date closed|closed on|closed at|closing date|closed time",
        "结单日期|关闭日期|結案日期|關閉日期|data chiusura|data di chiusura|chiuso il|datum uzavření|uzavřeno|uzavřeno dne|датум на затворање|затворено",
    ),
    of(Target::Field(Field::Intent), SURE,
        "intent|intention|action|sales action|request|requested|request type|product interest|interest|what are you interested in|enquiry type|inquiry type|enquiry|inquiry|conversion|recent conversion|first conversion|call to action|offer requested|what they want|looking for|what are you looking for|needs|need|requirements|service needed|services|product of interest|enquiry about|reason for contact|service|course|product or service|program of interest|purpose|topic|subject|reason for enquiry|interested|interested product|prod interested",
        "意向产品|需求|咨询内容|咨询产品|感兴趣的产品|需求描述|申请内容|申请类型|意向行为|意向產品|諮詢內容|諮詢產品|感興趣的產品|需求說明|申請內容|意圖|有興趣的產品|\
         richiesta|tipo di richiesta|tipo richiesta|interesse|interessato a|azione|intento|\
         zájem|má zájem o|poptávka|požadavek|typ poptávky|akce|záměr|poptávaný produkt|předmět poptávky|\
         интерес|барање|вид на барање|тип на барање|акција|намера|побарувачка|\
         需求产品|意向户型|意向车型|想了解|想了解的产品|想了解哪個方案|感兴趣|诉求|咨询项目|有興趣的課程|方案需求|cosa cerca|cerca|prodotto richiesto|servizio richiesto|interessi|co poptává|co hledá|hledá|co chce|poptávaná služba|zájem o produkt|zájem o službu|předmět|што бара|бара|што ве интересира|интересира|заинтересиран|услуга|побарано|\
         询盘产品|询盘内容|采购产品|产品需求|购买意向|关注产品|求购|需求內容|詢問內容|詢問產品|感興趣|諮詢項目|欲購產品|想買|prodotto|prodotti|servizio|corso|esigenza|esigenze|bisogno|necessità|oggetto|motivo|intervento|lavoro richiesto|tipologia intervento|tipo intervento|služba|požadavky|potřeba|poptává|poptáváno|předmět zájmu|typ zakázky|co řeší|производ|потреба|потреби|курс|предмет на интерес|што побара|\
         科目|课程|課程|项目|項目|意向|o jaký kurz máte zájem",
    ),
    of(Target::Field(Field::Notes), SURE,
        "notes|note|comment|comments|remark|remarks|description|message|memo|additional notes|internal notes|details|additional information|feedback|call notes|sales notes|more info|other comments|anything else|additional comments|text|free text|observations|summary|history|extra|call summary|meeting notes|info",
        "备注|说明|描述|留言|跟进记录|备注信息|沟通记录|跟进内容|其他说明|備註|說明|附註|跟進記錄|跟進紀錄|溝通紀錄|訊息|\
         note interne|commento|commenti|messaggio|descrizione|osservazioni|annotazioni|appunti|nota|\
         poznámka|poznámky|komentář|komentáře|zpráva|popis|interní poznámka|doplňující informace|\
         забелешка|забелешки|белешка|коментар|коментари|порака|опис|напомена|\
         笔记|筆記|附言|跟进备注|其他备注|其他想说的话|其他想說的話|想說的話|想说的话|补充说明|annotazione|altro|osservazione|pozn|vzkaz|zápis|zápis z hovoru|další info|белешки од разговор|забел|останато|белешки|\
         反馈|聊天记录|補充說明|洽談紀錄|追蹤紀錄|回饋|意見|varie|dettagli|ulteriori informazioni|osserv|informace|dotaz|obsah|ostatní|дополнително|дополнителни информации|содржина|друго|прашање|информации|\
         vzkázat|něco vzkázat|\
         重點|重点|洽談重點|建议|建議|意见反馈",
    ),
    of(Target::Field(Field::Stage), SURE - 5,
        "lead status",
        "",
    ),
    of(Target::Field(Field::JobTitle), VAGUE - 5,
        "title",
        "titolo|titul práce|pos|fce|poz",
    ),
    of(Target::Field(Field::Name), PART,
        "who|participant|applicant|guest|patient|student|representative|attention|recipient|buyer|delegate|candidate|tenant|homeowner|attendee|member|subscriber",
        "大名|窗口|客人|学生|学员|家长|學員|家長|买家|买方|收件人|收货人|业主|rif|riferimento|persona|rappresentante|intestatario|partecipante|jednatel|zájemce|účastník|žadatel|osoba|statutár|statutární zástupce|příjemce|odběratel|управител|учесник|барател|застапник|лице|носител|\
         预约人|報名者|报名人|申请人|申請人|咨询人|预约者|richiedente|proponente|tazatel|objednatel|kupující|nájemce|купувач|подносител|апликант|корисник|\
         paziente|interessato|donatore|pacient|dárce|пациент",
    ),
    of(Target::Field(Field::City), VAGUE - 5,
        "location|place|based in|residence",
        "地点|居住地|現居地|loc|luogo|residenza|sede|lokalita|místo|bydliště|локација|седиште",
    ),
    of(Target::Field(Field::Website), VAGUE - 5,
        "link|page url|web page",
        "链接|链接地址|連結|collegamento|odkaz|линк",
    ),
    of(Target::Field(Field::LastActivity), PART,
        "last|latest|recent|previous|final contact",
        "上次|最近|最后|最後|ultimo|ultima|naposledy|posl|последен|последна|последно|последни|\
         末次|追蹤|回访|回訪|跟进时间|跟进日期|ultimi|sentito|posledni|naposled|минат|\
         覆訪|复访|再訪",
    ),
    of(Target::Field(Field::FirstContact), PART,
        "first|registered|enquired|inquired|sign up|signup|came in|arrived|entered|opened|connected on|initial|contacted|requested|opt in|start|signup ts|stamp",
        "首次|第一次|创建|登记|录入|入库|建档|建檔|注册|註冊|加入|提交|填写|填寫|咨询|諮詢|進線|留资|报名|primo|prima|ricevuto|arrivato|iscritto|inserito|registrato|pervenuto|první|došlo|zapsáno|прв|прва|прво|пристигнато|добиено|\
         来电|來電|来访|來訪|到访|询盘|詢價|预约|預約|填表|登錄|初次|初访|首访|建立|新增|收單|contattato|ingresso|apertura|compilazione|segnalazione|osloven|osloveno|zadáno|evidence|doručeno|zapsán|јавено|повик|аплицирано|пристигна|отворено|пријава|\
         ricevuta|poprvé|razítko|iscrizione|arrivata|inviata|inviato|添加|\
         初訪|到店",
    ),
    of(Target::Field(Field::Value), PART,
        "price|quote|quoted|offer|total|estimate|potential|revenue|turnover with us|spent|mrr|arr|worth|quotation|fee|sum|spend|ltv|cost",
        "预算|預算|报价|報價|总额|總額|总价|總價|消费|消費|preventivo|offerta|budget|prezzo|totale|imp|spesa|stima|rozpočet|nabídka|cena|cenový|celkem|potenciál|suma|понуда|буџет|цена|вкупно|проценка|\
         成交价|成交價|累计|累積|实付|應付|总金额|總金額|imponibile|compenso|cenová|strop|odhad|útrata|проценета|понудена|\
         costo|costi|费用|費用|\
         预估|預估|预计|預計|保费|保費",
    ),
    of(Target::Field(Field::Stage), PART,
        "outcome|result|progress|state of deal|phase|step|disposition|funnel",
        "进度|進度|进展|進展|结果|結果|情况|情況|跟进情况|跟进结果|esito|situazione|avanzamento|progresso|výsledek|vývoj|исход|резултат|тек|\
         意向|当前状态|处理状态|追蹤狀態|goal|stato avanzamento|průběh|моментална фаза|фаза на разговор|\
         stavu",
    ),
    of(Target::Field(Field::Notes), PART,
        "outcome|result|next step taken|conversation",
        "跟进情况|跟进结果|情况|情況|结果|結果|esito|situazione|výsledek|průběh|исход|резултат|\
         内容|內容|\
         询盘内容|咨询内容|諮詢內容|詢問內容",
    ),
    of(Target::Field(Field::WonOn), PART,
        "ordered|bought|purchased|sold|signed|won",
        "签单|簽單|下单|下訂|付款|成单|缴费|成交|簽約|签约|ordine|acquistato|confermato|firmato|venduto|objednáno|koupeno|prodáno|podepsáno|нарачано|купено|потпишано|продадено",
    ),
    of(Target::Field(Field::Source), PART,
        "how|sent by",
        "chi l ha inviato|inviato da|mandato da|jak|как|како|如何|怎么|怎麼",
    ),
    of(Target::Currency, SURE,
        "currency|currency code|amount currency|currency iso code",
        "币种|货币|货币代码|幣別|幣種|貨幣|valuta|codice valuta|divisa|měna|kód měny|валута|код на валута|шифра на валута",
    ),
    of(Target::Custom, SURE,
        "lead title|deal title|deal name|opportunity name|account type|company id|has company|seller id|email status|phone status|email opt out|preferred contact method|account code|group name|label|industry|birthday|birth date|date of birth|fax number|zip code|post code|address line|number of employees|no of employees|annual revenue|vat number|vat id|tax id|iban|profile url|linkedin|linkedin url|linkedin bio|inbox url|facebook|twitter|instagram|skype|skype id|marketing status|contact status marketing|double opt in|time zone|language|salutation|middle name|nickname|best time|best time to call|next step|next activity date|expected close date|expected closing date|expected revenue|due date|follow up date|modified time|modified date|last modified|last updated|update time|created by|created by id|modified by|ip|user agent|click id|google click id|landing page|page|conversion page|conversion title|referrer url|discount code|invoice number|lost reason|lost time|won deals|company size|member status|unread by owner|campaign member|ad account name|account id name|has opted out|payment status|budget range|year founded|registered capital|legal form|line number|met at|event attended|attendee status|portal id|expiry date|last changed",
        "经营状态|企业状态|登记状态|经营狀態|公司狀態|email domain|ad id|form id|first page seen|\
         微信号|微信號|line id|qq号|出生日期|地址|通讯地址|通訊地址|統一編號|统一社会信用代码|统一信用代码|信用代码|注册号|注册资本|資本總額|成立日期|成立时间|设立日期|核准日期|核准設立日期|公司类型|曾用名|传真|傳真|下次回访|英文名称|英文名|身份证|方便联系时间|企业公示的联系电话|修改时间|更新时间|更新時間|上次修改|公司所在地|營業項目|indirizzo|indirizzo sede|codice fiscale|data di nascita|n dipendenti|codice ateco|n rea|consenso marketing|lingua|data costituzione|stato attività|descrizione attività|ultima modifica|adresa|datum vzniku|datum narození|obor činnosti|fax|slevový kód|cz nace|jazyk|datum splatnosti|poslední změna|potenciál zákazníka|адреса|датум на раѓање|шифра на дејност|датум на основање|факс|\
         到期日",
    ),
];

#[rustfmt::skip]
/// Words that change nothing: `customer email` and `email cliente` are an e-mail.
pub(super) static NEUTRAL: WordList = WordList::of("\
lead|contact|customer|client|your|primary|main|work|business|mailing|billing|person|prospect|user|deal|organization|please enter your|enter your|what is your|whats your|what s your|客户|主要|联系人|您的|线索|客戶|聯絡人|聯繫人|線索|il tuo|la tua|tuo|tua|vaše|váš|вашата|вашиот|вашето|cliente|contatto|referente|principale|del cliente|del contatto|del lead|zákazníka|klienta|kontaktu|leadu|hlavní|на клиент|на клиентот|на контакт|на контактот|на лид|на лидот|value|the|of|a|and|or|please|provide|do|you|us|our|my|is|name of|people|client s|customer s|members|member|mobile|home|office|direct|personal|private|full|company s|in|on|for|at|please select|est|estimated|approx|current|current status|all|this|with|by us|at company|new|ship to|bill to|e164|iso|shipping|usd|eur|gbp|czk|mkd|cny|rmb|twd|会员|會員|学员|用户|的|了|我们|我們|所在|所属|所屬|居住|联系|聯絡|聯繫|企业|本次|目前|当前|客人|il|la|lo|le|di|del|della|dei|per|ufficio|casa|lavoro|azienda|sede|corrispondenza|fatturazione|personale|v|ve|na|o|pro|firmy|firmě|ve firmě|fakturační|doručovací|práce|soukromý|soukr|do práce|domů|osoba|osoby|prac|на|во|за|од|и|го|ја|фирма|клиент|лидот|контактот|службен|приватен|домашен|моментален|dph|s dph|kč|ден|денари|евра|萬|万|元|ntd|nt|default|default address|vaší|vašeho|vašem|vaši|vas|vám|jste|máte|nepovinné|povinné|optional|required|facoltativo|obbligatorio|选填|必填|選填|richiedente|enquirer|采购|买家|預約|预约|o nás|u nás|donor|patient|zájemce|zájemci|účastníka|paziente|projektu|通过|什么|本次|会议|了解到");

/// Names that are the given name when the family name stands in a column of its own.
pub(super) static GIVEN_BESIDE_FAMILY: WordList = WordList::of("name|nome|jméno|име|名字");

/// Words by which such a name is the whole name after all.
pub(super) static WHOLE_NAME: WordList = WordList::of(
    "full|complete|display|completo|visualizzato|cele|celé|prijmeni|příjmení|cognome|целосно|презиме|surname|last|全",
);

/// Parts of names of columns whose e-mail or phone is not the lead's own.
pub(super) static NOT_THE_LEADS: WordList = WordList::of(
    "owner|agent|rep|seller|sales|salesperson|assigned|assignee|referrer|referred|manager|created by|modified by|user|responsible|sender|from|to|cc|bcc|proprietario|responsabile|agente|venditore|obchodnik|vlastnik|prodejce|сопственик|агент|продавач|одговорен|负责|跟进|销售|业务员|推荐人|介绍人|創建人|创建人|負責|跟進|銷售|業務|推薦人|介紹人",
);

/// Words of names under which bare digits may well be a phone number.
pub(super) static PHONE_HINTS: WordList = WordList::of(
    "contact|call|reach|mob|ph|telephone|phone|tel|mobile|whatsapp|kontakt|volat|cislo|contatto|recapito|контакт|број|联系|聯絡|聯繫|号码|號碼",
);

/// Words of names that are never a phone number, whatever the digits look like.
pub(super) static PHONE_DENIALS: WordList = WordList::of(
    "id|ids|date|time|zip|postal|postcode|code|account|amount|price|revenue|tax|vat|iban|card|ip|order|invoice|sku|employees|year|age|dob|birth|birthday|latitude|longitude|fax|score|count|index|size|stock|ssn|number of|balance|imei|serial|编号|日期|时间|金额|邮编|税号|身份证|传真|订单|信用代码|注册号|編號|時間|金額|郵遞區號|稅號|統編|統一編號|傳真|訂單|資本額|注册资本|qq|data|cap|codice|partita iva|piva|p iva|fattura|ordine|anno|importo|datum|psc|ico|dic|castka|faktura|rok|objednavka|датум|шифра|износ|даночен|ембс|едб|матичен|нарачка|сметка|факс|objednávky",
);

/// Words of many meanings: with others beside them they say little.
pub(super) static GENERIC: WordList = WordList::of(
    "name|nome|jmeno|ime|име|名|status|stato|stav|статус|状态|狀態|url|site|title|value|amount|action|request|first|last|role|function|form|event|time|state|place|details|message|agent|lead|contact|source|platform|web|note|number|sales|need|needs|studio|store|shop|line|page|text|cena|offer|reference|ref|key",
);

/// Words that a name without meaning has beside a number: `Column1`, `字段3`.
pub(super) static NAMELESS: WordList =
    WordList::of("column|col|field|unnamed|colonna|campo|sloupec|pole|колона|поле|字段|列|欄|欄位|栏");

/// A column of a spend file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpendPart {
    /// The day.
    Date,
    /// The last day of a row that stands for several.
    EndDate,
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
        "date", "day", "by day", "gregorian date", "time period", "spend date", "report date", "reporting starts", "date start", "start date", "segments date", "reporting date", "week", "month", "week start", "period", "日期", "日", "时间", "时间天", "时间 天", "天", "投放日期", "消费日期", "花费日期", "统计日期", "支出日期", "開始日期", "开始日期", "時間", "投放日期", "花費日期", "月份", "月", "分析報告開始", "报告开始日期", "单日", "單日",
        "data", "giorno", "data spesa", "data di inizio", "inizio dei report", "inizio report", "inizio", "mese", "settimana", "datum", "den", "datum útraty", "začátek přehledu", "začátek vykazování", "měsíc", "týden", "датум", "ден", "датум на трошок", "почеток на извештај", "месец", "недела",
    ]),
    (SpendPart::EndDate, &[
        "reporting ends", "date stop", "end date", "date end", "period end", "reports end", "报告结束日期", "结束日期", "分析報告結束", "結束日期", "fine dei report", "fine report", "data di fine", "fine", "konec přehledu", "konec vykazování", "datum konce", "крај на извештај", "краен датум",
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
        "amount spent", "total spent", "spend", "spent", "cost", "amount", "ad spend", "total spend", "total cost", "media cost", "ad cost", "costs", "budget spent", "price", "value", "expense", "net cost", "metrics cost", "已花费金额", "消费", "消费金额", "花费", "花费金额", "消耗", "总消耗", "总费用", "费用", "支出", "金额", "成本", "现金消费", "总花费", "消費", "花費", "花費金額", "支出金額", "消耗", "費用", "成本", "金額", "總花費", "廣告費", "广告费",
        "importo speso", "speso", "spesa", "costo", "costi", "importo", "spesa totale", "costo totale", "utracená částka", "vynaložená částka", "útrata", "náklady", "náklad", "cena", "částka", "výdaje", "celkové náklady", "потрошен износ", "потрошено", "трошок", "трошоци", "цена", "износ", "вкупен трошок",
    ]),
    (SpendPart::Currency, &[
        "currency", "currency code", "account currency", "customer currency code", "币种", "货币", "货币代码", "货币单位", "幣別", "幣種", "貨幣", "貨幣代碼", "valuta", "codice valuta", "divisa", "měna", "kód měny", "валута", "код на валута", "шифра на валута",
    ]),
];

/// Which of the words for a day say that it is the first of several.
pub(super) const SPEND_STARTS: &[&str] = &[
    "reporting starts",
    "date start",
    "start date",
    "week start",
    "报告开始日期",
    "开始日期",
    "開始日期",
    "分析報告開始",
    "data di inizio",
    "inizio dei report",
    "inizio report",
    "inizio",
    "začátek přehledu",
    "začátek vykazování",
    "почеток на извештај",
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
