//! Currencies: the ISO 4217 codes, and the signs and words by which people write them.

/// The codes in use.
pub(super) const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD",
    "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE",
    "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF",
    "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES",
    "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA",
    "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD",
    "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG",
    "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY",
    "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER",
    "ZAR", "ZMW",
];

/// Signs and words in lower case and their code; longer ones before those they begin with.
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("us$", "USD"), ("hk$", "HKD"), ("nt$", "TWD"), ("ca$", "CAD"), ("c$", "CAD"), ("au$", "AUD"), ("a$", "AUD"),
    ("nz$", "NZD"), ("sg$", "SGD"), ("s$", "SGD"), ("r$", "BRL"), ("mx$", "MXN"), ("cn¥", "CNY"), ("jp¥", "JPY"),
    ("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("₽", "RUB"), ("₴", "UAH"), ("₩", "KRW"), ("₫", "VND"), ("₺", "TRY"),
    ("₪", "ILS"), ("₱", "PHP"), ("฿", "THB"), ("₦", "NGN"), ("₸", "KZT"), ("zł", "PLN"), ("kč", "CZK"), ("kc", "CZK"),
    ("ft", "HUF"), ("lei", "RON"), ("лв", "BGN"), ("денари", "MKD"), ("денар", "MKD"), ("ден", "MKD"), ("денара", "MKD"), ("мкд", "MKD"), ("din", "RSD"), ("дин", "RSD"),
    ("рублей", "RUB"), ("руб", "RUB"), ("евра", "EUR"), ("евро", "EUR"), ("euros", "EUR"), ("euro", "EUR"), ("eura", "EUR"), ("欧元", "EUR"), ("歐元", "EUR"),
    ("人民币", "CNY"), ("人民幣", "CNY"), ("美元", "USD"), ("美金", "USD"), ("港币", "HKD"), ("港幣", "HKD"), ("港元", "HKD"),
    ("新台币", "TWD"), ("新台幣", "TWD"), ("台币", "TWD"), ("台幣", "TWD"), ("日元", "JPY"), ("日圓", "JPY"), ("英镑", "GBP"), ("英鎊", "GBP"),
    ("rmb", "CNY"), ("块", "CNY"), ("dollars", "USD"), ("dollar", "USD"), ("dollari", "USD"), ("dolarů", "USD"), ("долари", "USD"),
    ("rupees", "INR"), ("rs", "INR"), ("korun", "CZK"), ("koruny", "CZK"), ("korun českých", "CZK"), ("pounds", "GBP"), ("sterline", "GBP"),
    ("franchi", "CHF"), ("fr", "CHF"), ("chf", "CHF"),
];

/// Signs that several currencies share: the workspace's currency when it is one of them, else the first.
pub(super) const SHARED_SIGNS: &[(&str, &[&str])] = &[
    ("$", &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS"]),
    ("¥", &["CNY", "JPY"]),
    ("元", &["CNY", "TWD", "HKD"]),
    ("圆", &["CNY", "JPY"]),
    ("圓", &["TWD", "CNY", "JPY", "HKD"]),
    ("円", &["JPY"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
];
