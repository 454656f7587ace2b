//! The built-in channels and the words that sources use for them, in the six languages of the interface.

use super::{Channel, CostModel, Direction};

/// The built-in channels: those in which the customer finds you (I1 to I7), then those in which you find the customer,
/// by conversion from high to low (O1 to O10).
#[rustfmt::skip]
pub const CHANNELS: &[Channel] = &[
    // I1: search engines, paid keywords.
    Channel {
        code: "paid_search",
        direction: Direction::Inbound,
        model: CostModel::PerClick,
        words: &[
            "paid search", "search ads", "search ad", "sem", "ppc", "cpc", "adwords", "google adwords", "google ads",
            "google ad", "google cpc", "google ppc", "google paid", "gads", "bing ads", "bing cpc", "microsoft ads",
            "yandex direct", "sklik", "seznam cpc", "baidu ads", "baidu sem", "baidu cpc", "pay per click",
            "payperclick", "百度推广", "百度推廣", "百度竞价", "百度競價", "竞价", "競價", "竞价推广", "搜索推广",
            "搜索广告", "搜尋廣告", "付费搜索", "付費搜尋", "关键词广告", "關鍵字廣告", "谷歌广告", "谷歌推广",
            "360推广", "搜狗推广", "神马推广", "ricerca a pagamento", "annunci google", "pubblicità google",
            "placené vyhledávání", "reklama google", "reklama ve vyhledávání", "google reklama", "ppc reklama",
            "платено пребарување", "гугл реклами", "google реклами",
        ],
        phrases: &[
            "google ads", "google adwords", "paid search", "search ads", "bing ads", "microsoft ads", "google cpc",
            "pay per click", "百度推广", "百度推廣", "百度竞价", "竞价推广", "搜索广告", "搜尋廣告", "关键词广告",
            "關鍵字廣告", "谷歌广告",
        ],
    },
    Channel {
        code: "organic_search",
        direction: Direction::Inbound,
        model: CostModel::HoursRate,
        words: &[
            "organic search", "organic", "seo", "search", "search engine", "google", "google search", "google organic",
            "bing", "bing organic", "yahoo", "duckduckgo", "yandex", "seznam", "seznam cz", "baidu", "baidu organic",
            "natural search", "百度", "百度搜索", "搜索", "搜索引擎", "搜尋引擎", "自然搜索", "自然搜尋", "谷歌",
            "谷歌搜索", "搜狗", "ricerca organica", "ricerca google", "motore di ricerca", "motori di ricerca",
            "organické vyhledávání", "vyhledávač", "vyhledávání", "органско пребарување", "пребарување", "пребарувач",
            "гугл",
        ],
        phrases: &[
            "organic search", "natural search", "自然搜索", "自然搜尋", "搜索引擎", "搜尋引擎", "ricerca organica",
            "motore di ricerca", "organické vyhledávání",
        ],
    },
    // I2: WeChat search, official-account articles and groups.
    Channel {
        code: "wechat",
        direction: Direction::Inbound,
        model: CostModel::HoursRate,
        words: &[
            "wechat", "weixin", "wechat search", "wechat official account", "official account", "wechat group",
            "wechat article", "微信", "微信搜索", "微信搜一搜", "搜一搜", "公众号", "公眾號", "微信公众号",
            "微信公眾號", "微信群", "微信朋友圈", "朋友圈", "小程序", "微信小程序", "企业微信", "企微", "视频号",
            "微信视频号",
        ],
        phrases: &["wechat official", "wechat group", "公众号", "公眾號", "微信群", "微信搜", "小程序", "企业微信"],
    },
    // I3: short video search.
    Channel {
        code: "short_video",
        direction: Direction::Inbound,
        model: CostModel::HoursRate,
        words: &[
            "short video", "douyin", "kuaishou", "tiktok", "tik tok", "抖音", "抖音搜索", "快手", "快手搜索", "短视频",
            "短視頻", "短影音", "抖音直播", "快手直播", "直播", "live stream", "livestream",
        ],
        phrases: &[
            "short video", "抖音搜索", "抖音直播", "抖音短视频", "快手搜索", "快手直播", "短视频", "短視頻", "短影音",
        ],
    },
    // I4: shops on platforms.
    Channel {
        code: "marketplace",
        direction: Direction::Inbound,
        model: CostModel::Monthly,
        words: &[
            "marketplace", "online shop", "taobao", "tmall", "meituan", "alibaba", "alibaba com", "1688", "1688 com",
            "hc360", "jd", "jd com", "jingdong", "pinduoduo", "amazon", "ebay", "淘宝", "淘寶", "天猫", "天貓", "美团",
            "美團", "阿里巴巴", "阿里国际站", "阿里巴巴国际站", "慧聪", "慧聪网", "京东", "京東", "拼多多", "网店",
            "網店", "电商", "电商平台", "電商平台", "negozio online", "tržiště", "heureka", "пазар",
            "онлајн продавница",
        ],
        phrases: &[
            "淘宝店", "天猫店", "天猫旗舰店", "1688店", "阿里国际站", "阿里巴巴", "慧聪网", "taobao shop", "tmall shop",
            "alibaba shop",
        ],
    },
    // I5: recommended by someone.
    Channel {
        code: "referral",
        direction: Direction::Inbound,
        model: CostModel::Rebate,
        words: &[
            "referral", "referrals", "referred", "refer a friend", "word of mouth", "wom", "recommendation",
            "customer referral", "client referral", "employee referral", "external referral", "friend", "mgm", "转介绍",
            "轉介紹", "老客户转介绍", "客户转介绍", "老客户介绍", "朋友介绍", "朋友介紹", "熟人介绍", "推荐", "推薦",
            "客户推荐", "客戶推薦", "口碑", "介绍", "介紹", "passaparola", "referenza", "referenze", "segnalazione",
            "raccomandazione", "doporučení", "doporuceni", "na doporučení", "reference", "препорака", "препораки",
            "preporaka",
        ],
        phrases: &[
            "word of mouth", "customer referral", "client referral", "referred by", "recommended by", "转介绍",
            "轉介紹", "朋友介绍", "朋友介紹", "客户介绍", "客戶介紹", "客户推荐", "客戶推薦", "na doporučení",
            "по препорака",
        ],
    },
    // I6: the customer gets in touch.
    Channel {
        code: "web_form",
        direction: Direction::Inbound,
        model: CostModel::Monthly,
        words: &[
            "web form", "webform", "website form", "form", "contact form", "contact us", "inquiry form", "enquiry form",
            "website", "web site", "web", "webpage", "our website", "company website", "landing page", "web lead",
            "web inquiry", "online form", "官网", "官網", "官网留言", "官网表单", "网站", "網站", "网站表单",
            "网站留言", "網站表單", "表单", "表單", "在线表单", "留言", "落地页", "sito", "sito web", "sito internet",
            "modulo", "modulo web", "modulo di contatto", "modulo contatti", "form contatti", "webový formulář",
            "formulář", "formular", "kontaktní formulář", "webové stránky", "stránky", "веб формулар", "формулар",
            "веб страница", "веб сајт", "сајт", "контакт форма",
        ],
        phrases: &[
            "web form", "website form", "contact form", "contact us", "enquiry form", "inquiry form", "landing page",
            "网站表单", "官网表单", "官网留言", "网站留言", "網站表單", "modulo di contatto", "modulo contatti",
            "kontaktní formulář", "webový formulář", "веб формулар", "контакт форма",
        ],
    },
    Channel {
        code: "inbound_call",
        direction: Direction::Inbound,
        model: CostModel::Monthly,
        words: &[
            "inbound call", "incoming call", "phone inquiry", "phone enquiry", "call in", "hotline", "phone in", "来电",
            "來電", "客户来电", "客戶來電", "来电咨询", "來電諮詢", "电话咨询", "電話諮詢", "热线", "热线电话",
            "400电话", "chiamata in entrata", "telefonata in entrata", "chiamata in arrivo", "numero verde",
            "příchozí hovor", "příchozí volání", "infolinka", "дојдовен повик", "влезен повик",
        ],
        phrases: &[
            "inbound call", "incoming call", "phone inquiry", "phone enquiry", "客户来电", "来电咨询", "来电客户",
            "电话咨询", "電話諮詢", "chiamata in entrata", "příchozí hovor", "дојдовен повик",
        ],
    },
    Channel {
        code: "site_chat",
        direction: Direction::Inbound,
        model: CostModel::Monthly,
        words: &[
            "site chat", "web chat", "webchat", "live chat", "livechat", "chat", "chatbot", "website chat",
            "online chat", "intercom", "在线客服", "線上客服", "在线咨询", "線上諮詢", "网站客服", "商务通",
            "chat dal sito", "chat online", "chat na webu", "онлајн чет", "чет", "чат",
        ],
        phrases: &[
            "live chat", "site chat", "website chat", "web chat", "online chat", "在线客服", "線上客服", "在线咨询",
            "線上諮詢",
        ],
    },
    Channel {
        code: "social_message",
        direction: Direction::Inbound,
        model: CostModel::HoursRate,
        words: &[
            "social message", "messenger", "facebook messenger", "fb messenger", "whatsapp", "whats app",
            "whatsapp business", "telegram", "viber", "line", "instagram dm", "instagram message", "客户私信",
            "messaggio social", "zpráva na sociálních sítích", "порака на социјални мрежи",
        ],
        phrases: &["facebook messenger", "fb messenger", "whatsapp message", "click to whatsapp", "instagram dm"],
    },
    // I7: something given away for contact data.
    Channel {
        code: "lead_magnet",
        direction: Direction::Inbound,
        model: CostModel::Flat,
        words: &[
            "lead magnet", "freebie", "ebook", "e book", "whitepaper", "white paper", "download", "content download",
            "content", "content marketing", "webinar", "webinars", "online course", "free guide", "checklist", "白皮书",
            "白皮書", "资料下载", "資料下載", "免费资料", "下载", "下載", "试听课", "webinář", "seminář online",
            "stažení", "materiál zdarma", "risorsa gratuita", "guida gratuita", "вебинар", "бесплатен водич",
        ],
        phrases: &[
            "lead magnet", "white paper", "content download", "ebook download", "free guide", "白皮书", "白皮書",
            "资料下载", "資料下載", "guida gratuita",
        ],
    },
    Channel {
        code: "newsletter",
        direction: Direction::Inbound,
        model: CostModel::Monthly,
        words: &[
            "newsletter", "newsletters", "news letter", "email newsletter", "newsletter signup",
            "newsletter subscription", "mailing list", "subscriber", "订阅", "訂閱", "邮件订阅", "電子報",
            "newsletter iscrizione", "iscrizione newsletter", "odběr novinek", "zpravodaj", "билтен", "е билтен",
        ],
        phrases: &[
            "newsletter signup", "newsletter subscription", "email newsletter", "iscrizione newsletter",
            "odběr novinek",
        ],
    },
    Channel {
        code: "social",
        direction: Direction::Inbound,
        model: CostModel::HoursRate,
        words: &[
            "social", "social media", "social network", "social networks", "organic social", "facebook", "fb",
            "facebook com", "facebook page", "facebook group", "meta", "linkedin", "linkedin com", "linked in",
            "instagram", "ig", "insta", "twitter", "x com", "youtube", "you tube", "pinterest", "reddit", "quora",
            "xing", "weibo", "xiaohongshu", "rednote", "zhihu", "bilibili", "社交媒体", "社群媒體", "社交", "脸书",
            "臉書", "领英", "領英", "微博", "新浪微博", "小红书", "小紅書", "知乎", "b站", "哔哩哔哩", "rete sociale",
            "reti sociali", "sociální sítě", "sociální síť", "социјални мрежи", "социјални медиуми", "фејсбук",
            "инстаграм", "линкедин",
        ],
        phrases: &[
            "organic social", "social media", "facebook page", "facebook group", "linkedin post", "sociální sítě",
            "социјални мрежи",
        ],
    },
    Channel {
        code: "direct_traffic",
        direction: Direction::Inbound,
        model: CostModel::Flat,
        words: &[
            "direct traffic", "direct", "direct none", "direct visit", "typed in", "直接访问", "直接流量", "直接造訪",
            "traffico diretto", "diretto", "accesso diretto", "přímá návštěvnost", "přímý přístup", "přímá návštěva",
            "директен сообраќај", "директно",
        ],
        phrases: &["direct traffic", "traffico diretto", "přímá návštěvnost", "директен сообраќај"],
    },
    // O1: small-budget feed and network ads.
    Channel {
        code: "paid_social",
        direction: Direction::Outbound,
        model: CostModel::PerClick,
        words: &[
            "paid social", "social ads", "social ad", "facebook ads", "facebook ad", "facebook lead ads",
            "facebook lead ad", "facebook leads", "facebook paid", "facebook cpc", "fb ads", "fb ad", "fb lead ads",
            "fb lead ad", "fb leads", "meta ads", "meta ad", "meta lead ads", "lead ads", "lead ad", "lead gen form",
            "instagram ads", "instagram ad", "ig ads", "linkedin ads", "linkedin ad", "linkedin lead gen",
            "linkedin lead gen form", "twitter ads", "tiktok ads", "youtube ads", "feed ads", "feed ad", "信息流",
            "信息流广告", "信息流廣告", "抖音广告", "抖音信息流", "巨量引擎", "快手广告", "朋友圈广告", "微信广告",
            "广点通", "腾讯广告", "头条广告", "今日头条", "脸书广告", "臉書廣告", "领英广告", "社群廣告",
            "annunci facebook", "annunci social", "pubblicità facebook", "inserzioni facebook", "facebook reklama",
            "reklama facebook", "reklama na facebooku", "facebook реклама", "facebook реклами", "фејсбук реклама",
            "фејсбук реклами",
        ],
        phrases: &[
            "paid social", "facebook ads", "facebook ad ", "facebook lead ad", "fb ads", "fb lead ad", "meta ads",
            "meta lead ad", "instagram ads", "linkedin ads", "linkedin lead gen", "tiktok ads", "youtube ads", "信息流",
            "抖音广告", "朋友圈广告", "臉書廣告", "inserzioni facebook", "annunci facebook",
        ],
    },
    Channel {
        code: "display",
        direction: Direction::Outbound,
        model: CostModel::PerClick,
        words: &[
            "display", "display ads", "display ad", "display advertising", "banner", "banners", "banner ads",
            "banner ad", "network ads", "gdn", "google display", "google display network", "programmatic",
            "retargeting", "retargeting ads", "remarketing", "展示广告", "展示廣告", "横幅广告", "橫幅廣告", "网盟",
            "网络广告", "網路廣告", "再营销", "再行銷", "pubblicità display", "bannerová reklama", "bannery", "банер",
            "банери", "дисплеј реклами",
        ],
        phrases: &[
            "display ads", "display advertising", "banner ads", "google display", "retargeting ads", "remarketing ads",
            "展示广告", "展示廣告", "bannerová reklama",
        ],
    },
    // O2: trade fairs and associations.
    Channel {
        code: "trade_fair",
        direction: Direction::Outbound,
        model: CostModel::Event,
        words: &[
            "trade fair", "trade fairs", "tradefair", "trade show", "trade shows", "tradeshow", "fair", "exhibition",
            "expo", "event", "events", "conference", "congress", "association", "trade association",
            "chamber of commerce", "展会", "展會", "展览", "展覽", "展览会", "展覽會", "行业展会", "交易会", "广交会",
            "進博會", "进博会", "会议", "行业会议", "研讨会", "研討會", "活动", "活動", "协会", "協會", "行业协会",
            "商会", "商會", "fiera", "fiere", "fiera di settore", "evento", "eventi", "convegno", "congresso",
            "associazione", "associazione di categoria", "camera di commercio", "veletrh", "veletrhy", "výstava",
            "konference", "akce", "asociace", "hospodářská komora", "саем", "саеми", "саемот", "изложба",
            "конференција", "настан", "настани", "здружение", "комора", "стопанска комора", "saem",
        ],
        phrases: &[
            "trade fair", "trade show", "trade association", "chamber of commerce", "展会", "展會", "展览会", "展覽會",
            "广交会", "行业协会", "fiera di ", "associazione di categoria", "camera di commercio", "veletrh ",
            "hospodářská komora", "саем ", "стопанска комора",
        ],
    },
    // O3: companies seen advertising elsewhere.
    Channel {
        code: "seen_advertising",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "seen advertising", "competitor ads", "competitor advertising", "advertiser", "ad library", "同行广告",
            "同行廣告", "竞品广告", "竞品投放", "广告主", "廣告主", "inserzionista", "viděno v reklamě", "inzerent",
            "огласувач",
        ],
        phrases: &[
            "seen advertising", "competitor ads", "competitor advertising", "ad library", "同行广告", "竞品广告",
        ],
    },
    // O4: partner firms with a rebate.
    Channel {
        code: "partner",
        direction: Direction::Outbound,
        model: CostModel::Rebate,
        words: &[
            "partner", "partners", "partner program", "partner programme", "partner referral", "partnership",
            "channel partner", "reseller", "resellers", "distributor", "affiliate", "affiliates", "affiliate marketing",
            "agency", "agent", "合作伙伴", "合作夥伴", "渠道", "渠道商", "渠道合作", "代理", "代理商", "经销商",
            "經銷商", "异业合作", "異業合作", "返佣", "联盟营销", "聯盟行銷", "affiliazione", "rivenditore",
            "distributore", "agente", "partner commerciale", "partneři", "prodejce", "obchodní partner",
            "affiliate partner", "партнер", "партнери", "дистрибутер", "препродавач",
        ],
        phrases: &[
            "channel partner", "partner referral", "affiliate marketing", "合作伙伴", "合作夥伴", "渠道合作",
            "异业合作", "partner commerciale", "obchodní partner",
        ],
    },
    // O5: registers, classifieds, job sites, B2B platforms.
    Channel {
        code: "bulk_collection",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "bulk collection", "scraping", "scraped", "web scraping", "crawler", "company register",
            "business register", "companies house", "classifieds", "classified ads", "job site", "job sites",
            "job board", "b2b platform", "b2b directory", "directory", "business directory", "yellow pages online",
            "google maps", "made in china", "global sources", "europages", "kompass", "企查查", "天眼查", "爱企查",
            "启信宝", "工商名录", "工商信息", "工商登记", "工商登記", "58同城", "赶集网", "分类信息", "招聘网站",
            "招聘網站", "智联招聘", "boss直聘", "前程无忧", "b2b平台", "采集", "批量采集", "爬虫", "registro imprese",
            "registro delle imprese", "annunci", "obchodní rejstřík", "živnostenský rejstřík", "ares", "inzerce",
            "firmy cz", "централен регистар", "регистар на фирми", "огласи",
        ],
        phrases: &[
            "company register", "business register", "business directory", "job board", "web scraping", "企查查",
            "天眼查", "爱企查", "工商登记", "58同城", "招聘网站", "智联招聘", "boss直聘", "批量采集",
            "registro imprese", "registro delle imprese", "obchodní rejstřík", "централен регистар",
        ],
    },
    // O6: private messages.
    Channel {
        code: "private_message",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "private message", "private messages", "direct message", "dm", "dms", "cold dm", "inmail",
            "linkedin inmail", "linkedin message", "linkedin outreach", "sales navigator", "outreach", "私信", "私聊",
            "站内信", "加微信", "添加微信", "messaggio privato", "messaggi privati", "soukromá zpráva",
            "soukromé zprávy", "приватна порака", "приватни пораки",
        ],
        phrases: &[
            "private message", "direct message", "linkedin inmail", "linkedin outreach", "sales navigator", "私信推广",
            "添加微信", "messaggio privato", "soukromá zpráva", "приватна порака",
        ],
    },
    // O7: phone and SMS. `phone` alone is not among the words: it does not say who called whom.
    Channel {
        code: "cold_call",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "cold call", "cold calls", "cold calling", "coldcall", "outbound call", "outgoing call", "telemarketing",
            "telesales", "tele sales", "call center", "call centre", "电销", "電銷", "电话销售", "電話銷售", "电话营销",
            "電話行銷", "陌拜电话", "陌生电话", "外呼", "chiamata a freddo", "chiamate a freddo", "studené volání",
            "studený hovor", "ладен повик", "ладни повици", "телемаркетинг",
        ],
        phrases: &[
            "cold call", "outbound call", "phone sales", "电话销售", "電話銷售", "电话营销", "電話行銷", "陌生电话",
            "chiamata a freddo", "chiamate a freddo", "studené volání", "ладен повик",
        ],
    },
    Channel {
        code: "sms",
        direction: Direction::Outbound,
        model: CostModel::Flat,
        words: &[
            "sms", "text message", "text messages", "bulk sms", "mms", "短信", "簡訊", "短信群发", "短信营销",
            "messaggio sms", "sms zpráva", "sms kampaň", "смс", "смс порака",
        ],
        phrases: &["bulk sms", "sms campaign", "text message", "短信群发", "短信营销", "sms kampaň", "смс порака"],
    },
    // O8: e-mail.
    Channel {
        code: "email",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "email", "e mail", "emails", "mail", "mailing", "email marketing", "e mail marketing", "email campaign",
            "e mail campaign", "cold email", "cold e mail", "cold emailing", "mass email", "edm", "drip campaign",
            "mailchimp", "邮件", "郵件", "电子邮件", "電子郵件", "邮件营销", "郵件行銷", "开发信", "邮箱", "邮件群发",
            "posta elettronica", "campagna email", "email a freddo", "e mailing", "e mailová kampaň", "emailová kampaň",
            "studený e mail", "имејл", "е пошта", "е маил", "мејл", "електронска пошта", "имејл кампања",
        ],
        phrases: &[
            "email marketing", "email campaign", "e mail campaign", "cold email", "mass email", "邮件营销", "郵件行銷",
            "邮件群发", "开发信", "campagna email", "emailová kampaň", "e mailová kampaň", "имејл кампања",
        ],
    },
    // O9: bought lists, phone book, web research, conversation.
    Channel {
        code: "bought_list",
        direction: Direction::Outbound,
        model: CostModel::ListPrice,
        words: &[
            "bought list", "purchased list", "purchased lists", "purchased database", "list purchase",
            "bought database", "rented list", "lead list", "lead provider", "lead vendor", "data vendor", "database",
            "zoominfo", "apollo", "apollo io", "cognism", "lusha", "名单购买", "购买名单", "購買名單", "买的名单",
            "购买数据", "名录", "名錄", "数据库", "lista acquistata", "liste acquistate", "elenco acquistato",
            "banca dati", "koupený seznam", "zakoupený seznam", "koupená databáze", "nakoupená databáze", "databáze",
            "купена листа", "купени листи", "купена база", "база на податоци",
        ],
        phrases: &[
            "bought list", "purchased list", "purchased database", "rented list", "购买名单", "購買名單", "名单购买",
            "lista acquistata", "elenco acquistato", "koupený seznam", "zakoupený seznam", "koupená databáze",
            "купена листа", "купена база",
        ],
    },
    Channel {
        code: "phone_book",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "phone book", "phonebook", "telephone book", "telephone directory", "phone directory", "yellow pages",
            "white pages", "黄页", "黃頁", "电话簿", "電話簿", "电话黄页", "elenco telefonico", "pagine gialle",
            "pagine bianche", "telefonní seznam", "zlaté stránky", "телефонски именик", "именик", "жолти страници",
            "златна книга",
        ],
        phrases: &[
            "phone book", "telephone directory", "yellow pages", "电话黄页", "elenco telefonico", "pagine gialle",
            "telefonní seznam", "zlaté stránky", "телефонски именик",
        ],
    },
    Channel {
        code: "web_research",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "web research", "internet research", "online research", "desk research", "research", "网络调研", "網路調研",
            "网上查找", "网上搜集", "网络搜集", "ricerca web", "ricerca online", "ricerca su internet",
            "ricerca sul web", "průzkum webu", "hledání na internetu", "rešerše", "истражување на интернет",
            "истражување", "веб истражување",
        ],
        phrases: &[
            "web research", "internet research", "online research", "ricerca su internet", "ricerca sul web",
            "průzkum webu", "истражување на интернет",
        ],
    },
    Channel {
        code: "conversation",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "conversation", "networking", "networking event", "networking events", "personal contact",
            "personal contacts", "personal network", "acquaintance", "met in person", "meeting", "聊天", "交谈", "人脉",
            "人脈", "个人关系", "社交活动", "conversazione", "contatto personale", "conoscenza", "rozhovor",
            "osobní kontakt", "osobní kontakty", "známost", "známý", "разговор", "личен контакт", "познаник",
            "познанство",
        ],
        phrases: &[
            "personal contact", "personal network", "met in person", "contatto personale", "osobní kontakt",
            "личен контакт",
        ],
    },
    // O10: the seller's own prospecting.
    Channel {
        code: "own_prospecting",
        direction: Direction::Outbound,
        model: CostModel::HoursRate,
        words: &[
            "own prospecting", "prospecting", "sales prospecting", "outbound", "outbound sales", "sales generated",
            "self generated", "self sourced", "sdr", "bdr", "sales rep", "field sales", "door to door", "walk in visit",
            "自拓", "自己开发", "自主开发", "自主開發", "自行开发", "陌拜", "陌生拜访", "陌生拜訪", "扫楼", "地推",
            "上门拜访", "业务开发", "業務開發", "prospezione", "ricerca clienti", "porta a porta", "agente di vendita",
            "vlastní akvizice", "akvizice", "vlastní vyhledávání", "obchodní zástupce", "сопствено барање",
            "теренска продажба", "од врата до врата",
        ],
        phrases: &[
            "own prospecting", "sales prospecting", "outbound sales", "self generated", "self sourced", "door to door",
            "陌生拜访", "陌生拜訪", "自主开发", "自主開發", "vlastní akvizice", "porta a porta",
        ],
    },
];
