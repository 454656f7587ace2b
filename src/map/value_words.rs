//! Words by which values are known where no name tells: common ones, enough for a share of a column. Flat tables and
//! nothing else; in small letters, a space between.

/// Given names, of the six languages and some neighbours.
#[rustfmt::skip]
pub(super) const GIVEN_NAMES: &str = "\
james john robert michael william david richard joseph thomas charles daniel matthew anthony mark paul steven andrew george kevin brian edward peter henry walter frank jack oliver harry samuel simon martin alexander ben adam victor kenneth ravi rahul amir ahmed mohamed hassan omar ali \
mary anna ann anne linda susan jessica sarah karen lisa nancy emily emma laura alice julia sophie sophia olivia helen ruth jane janet kate katherine elizabeth barbara margaret maria martha rachel rebecca grace clara nina nora eva irene lucy rose priya fatima bob tom jim sam dan erik lars hans klaus jan \
mario giuseppe antonio giovanni luigi francesco angelo vincenzo salvatore domenico roberto alessandro andrea marco stefano paolo luca matteo davide simone fabio claudio bruno carlo giorgio lorenzo pietro riccardo enrico massimo \
giulia chiara francesca paola elena silvia valentina federica martina alessia giovanna rosa angela lucia teresa caterina marta sara monica cristina daniela carla rita \
josef jiří pavel tomáš petr jaroslav miroslav zdeněk václav michal lukáš jakub ondřej vojtěch karel milan david radek roman marek filip jana eva hana lenka kateřina věra alena lucie petra veronika jitka martina zuzana tereza ivana michaela monika markéta barbora klára štěpán aleš vladimír ladislav stanislav \
александар никола петар марко стефан горан драган зоран влатко игор бојан димитар христијан филип дејан тони ана марија елена билјана весна сања ивана драгана наташа катерина симона тања александра христина љупчо ристо благој \
wei fang ming jun jie lei yan hui xin ling hong";

/// Family names in Chinese of one character.
pub(super) const CHINESE_FAMILY: &str = "\
王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于\
蔡蒋蔣余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史\
陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温康施洪赖賴翁柯倪简簡游詹涂凌骆駱连連巫柴古关關尤季鲍鮑包俞裴符左安常伍欧歐阮殷申牛霍焦喻齐齊岳葛章纪紀甘童苗耿甄褚傅毕畢祝";

/// Family names in Chinese of two characters.
pub(super) const CHINESE_FAMILY_LONG: &str = "\
欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 宇文 夏侯 轩辕 軒轅 端木 南宫 南宮 西门 西門 独孤 獨孤 闻人 聞人 澹台 申屠 钟离 鍾離 张简 張簡 范姜";

/// Legal forms that end a company's name, without points.
pub(super) const LEGAL_FORMS: &str = "\
ltd limited llc inc incorporated corp corporation co plc llp lp gmbh ag kg ohg ug se sa sarl sas srl srls spa snc sapa scarl sro as vos ks zs ops doo dooel ad dd ooo oy oyj ab as asa aps bv nv sl slu lda pty pte kft zrt zoo \
дооел доо ад ооо тп јтд";

/// Endings of companies' names in Chinese.
pub(super) const CHINESE_COMPANY: &str =
    "公司 集团 集團 工厂 工廠 企業社 企业社 工作室 商行 事务所 事務所 合作社 经营部 經營部 门市部";

/// Words in job titles: a word that begins so.
#[rustfmt::skip]
pub(super) const JOB_STEMS: &str = "\
manager director head owner founder chief ceo cto cfo coo vp president buyer engineer consult analyst officer assistant partner developer accountant sales purchas procure marketing coordinator supervis specialist executive principal teacher doctor architect \
responsabil titolare dirett amministrat impiegat impren acquisti commercial \
ředitel jednatel majitel manažer vedoucí nákupčí obchod účetn makléř referent \
директор сопственик менаџер набавка управител раководител комерцијал референт \
经理 經理 總監 总监 主管 總經理 老板 老闆 负责人 負責人 采购 採購 董事 副理 工程师 工程師 店长 店長 einkäufer geschäftsführer leiter";

/// Words of lifecycle stages: a value that holds one.
#[rustfmt::skip]
pub(super) const STAGE_WORDS: &str = "\
new|open|won|lost|lead|mql|sql|customer|contacted|qualified|unqualified|negotiation|proposal|opportunity|prospect|converted|interested|nurtur|subscriber|evangelist|connected|in progress|no answer|\
nuovo|vinto|perso|trattativa|contattat|accettato|rifiutato|in attesa|preventivo inviato|\
nový|nová|vyhrán|prohrán|nabídka|jednání|osloven|zájem|\
нов|добиен|изгубен|заинтересиран|контактиран|понуда|\
已成交|成交|跟进|跟進|意向|新线索|新名單|已联系|已聯絡|未联系|流失|赢单|输单|报价|報價|未接|已报名|考虑|考慮|暂缓|暫緩|试听";

/// Countries: alpha-2 codes.
#[rustfmt::skip]
pub(super) const COUNTRY_CODES: &str = "\
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GM GN GQ GR GT GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KR KW KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PT PY QA RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SR SV SY TD TG TH TJ TM TN TR TT TW TZ UA UG UK US UY UZ VA VE VN XK YE ZA ZM ZW";

/// Countries: the names met most.
#[rustfmt::skip]
pub(super) const COUNTRY_NAMES: &str = "\
united states|usa|united kingdom|england|ireland|canada|australia|new zealand|india|china|taiwan|hong kong|japan|south korea|korea|singapore|malaysia|thailand|vietnam|indonesia|philippines|germany|france|spain|portugal|italy|austria|switzerland|belgium|netherlands|luxembourg|denmark|sweden|norway|finland|iceland|poland|czechia|czech republic|slovakia|hungary|romania|bulgaria|greece|croatia|slovenia|serbia|north macedonia|macedonia|albania|kosovo|turkey|ukraine|russia|israel|united arab emirates|uae|saudi arabia|egypt|morocco|nigeria|kenya|south africa|brazil|mexico|argentina|chile|colombia|peru|\
italia|germania|francia|spagna|svizzera|regno unito|stati uniti|paesi bassi|polonia|cina|grecia|romania|\
česko|česká republika|slovensko|německo|deutschland|rakousko|österreich|polsko|francie|itálie|maďarsko|velká británie|spojené státy|\
македонија|северна македонија|србија|бугарија|албанија|грција|косово|хрватска|словенија|германија|австрија|италија|турција|\
中国|中國|美国|美國|英国|英國|德国|德國|法国|法國|意大利|義大利|西班牙|日本|韩国|韓國|印度|俄罗斯|俄羅斯|澳大利亚|澳洲|加拿大|巴西|阿联酋|越南|泰国|泰國|马来西亚|馬來西亞|新加坡|台湾|台灣|香港|墨西哥|土耳其|波兰|荷兰";

/// Cities met most; in Chinese, provinces stand apart.
#[rustfmt::skip]
pub(super) const CITIES: &str = "\
london|manchester|birmingham|leeds|liverpool|bristol|glasgow|edinburgh|dublin|new york|los angeles|chicago|houston|phoenix|philadelphia|san diego|dallas|austin|san francisco|seattle|denver|boston|atlanta|miami|portland|toronto|vancouver|montreal|sydney|melbourne|auckland|mumbai|delhi|bangalore|bengaluru|chennai|pune|hyderabad|kolkata|dubai|singapore|paris|lyon|berlin|munich|hamburg|cologne|frankfurt|vienna|zurich|madrid|barcelona|lisbon|amsterdam|rotterdam|brussels|copenhagen|stockholm|gothenburg|oslo|bergen|helsinki|warsaw|budapest|tokyo|osaka|cape town|johannesburg|lagos|nairobi|\
roma|milano|napoli|torino|palermo|genova|bologna|firenze|bari|catania|venezia|verona|messina|padova|trieste|brescia|parma|modena|bergamo|monza|perugia|cagliari|\
praha|brno|ostrava|plzeň|liberec|olomouc|české budějovice|hradec králové|pardubice|zlín|ústí nad labem|kladno|opava|jihlava|bratislava|košice|žilina|\
скопје|битола|куманово|прилеп|тетово|велес|штип|охрид|гостивар|струмица|кавадарци|струга|кочани|софија|белград|\
北京|上海|广州|深圳|杭州|南京|苏州|成都|重庆|武汉|西安|天津|青岛|大连|宁波|厦门|长沙|郑州|沈阳|济南|合肥|福州|佛山|东莞|无锡|昆明|哈尔滨|中山|温州|珠海|\
台北|新北|桃園|台中|台南|高雄|新竹|基隆|嘉義|香港|澳門";
