//! Chinese writing: Traditional -> Simplified, and characters of names -> pinyin. Tables of the most frequent ones, and
//! the two look-ups.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// The simplified form of a traditional character; any other character stays as it is.
pub(super) fn simplified(letter: char) -> char {
    static FORMS: OnceLock<FxHashMap<char, char>> = OnceLock::new();
    let forms = FORMS.get_or_init(|| {
        let letters: Vec<char> = SIMPLIFIED.chars().filter(|letter| !letter.is_whitespace()).collect();
        letters.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    });
    forms.get(&letter).copied().unwrap_or(letter)
}

/// The syllable of a simplified character, as it is read in names, without tone; `None` when it is not in the table.
pub(super) fn pinyin(letter: char) -> Option<&'static str> {
    static SYLLABLES: OnceLock<FxHashMap<char, &'static str>> = OnceLock::new();
    let syllables = SYLLABLES.get_or_init(|| {
        let mut syllables = FxHashMap::default();
        for word in PINYIN.split_whitespace() {
            let split = word.find(|letter: char| !letter.is_ascii()).unwrap_or(word.len());
            syllables.extend(word[split..].chars().map(|letter| (letter, &word[..split])));
        }
        syllables
    });
    syllables.get(&letter).copied()
}

/// Whether a character is one of Chinese writing.
pub(super) fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Whether two characters at the beginning of a name are a family name of two characters.
pub(super) fn is_double_family_name(first: char, second: char) -> bool {
    DOUBLE_FAMILY_NAMES.iter().any(|name| name.chars().eq([first, second]))
}

const DOUBLE_FAMILY_NAMES: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "夏侯", "宇文", "长孙",
    "端木", "南宫", "轩辕", "独孤",
];

/// Pairs: the traditional form, then the simplified one.
const SIMPLIFIED: &str = "
張张陳陈劉刘黃黄吳吴趙赵楊杨孫孙馬马許许鄭郑馮冯韓韩羅罗謝谢鄧邓蕭萧葉叶蔣蒋蘇苏盧卢鐘钟鍾钟陸陆賈贾鄒邹閻阎譚谭龔龚賀贺賴赖龍龙萬万錢钱湯汤嚴严喬乔齊齐溫温蘭兰關关聶聂衛卫華华莊庄顧顾龐庞齡龄餘余歐欧
陽阳諸诸東东長长軒轩轅辕獨独費费紀纪項项塗涂畢毕寧宁滿满時时應应倫伦國国偉伟強强軍军傑杰濤涛輝辉鵬鹏飛飞勝胜慶庆鋒锋瑋玮愛爱麗丽豔艳艷艳靜静鳳凤蓮莲瓊琼賢贤鳴鸣學学義义興兴誠诚達达遠远運运進进連连銘铭
曉晓瑩莹穎颖嫻娴嬌娇婭娅媽妈瀟潇瀾澜燦灿煒炜榮荣樹树橋桥檸柠權权歡欢歲岁氣气漢汉潔洁澤泽濱滨灣湾爾尔狀状環环璽玺瓏珑畫画當当盡尽禮礼祿禄穩稳筆笔節节簡简純纯紅红紋纹納纳紙纸級级細细終终組组結结絡络給给
絲丝綠绿維维綱纲網网緒绪線线編编緣缘縣县總总績绩繼继續续聖圣聞闻聯联聰聪職职藝艺藥药蔔卜虛虚號号術术裝装補补製制複复覽览觀观規规視视親亲訂订計计記记討讨訊讯設设訪访評评詞词試试詩诗話话該该詳详認认語语
誌志說说請请論论調调談谈諾诺謙谦講讲證证識识譯译議议護护讀读變变讓让財财責责貨货貴贵買买賣卖貿贸資资賓宾質质賽赛購购贏赢車车軟软載载輕轻輪轮輸输辦办農农這这還还邊边郵邮鄉乡醫医針针釣钓鈴铃鉛铅銀银銅铜
銳锐鋁铝錄录鋼钢錦锦鍵键鎖锁鎮镇鏡镜鐵铁門门開开間间閃闪閣阁閱阅隊队階阶際际險险隨随難难雲云電电靈灵響响頁页頂顶順顺預预領领頭头題题額额顏颜願愿類类風风飯饭飲饮館馆駐驻駿骏騰腾驗验驚惊體体魚鱼魯鲁鮮鲜
鳥鸟鷹鹰鹽盐麥麦點点齒齿亞亚們们個个倉仓備备傳传傷伤價价優优億亿儀仪內内兩两冊册凱凯別别創创劃划劇剧劍剑動动務务勞劳勢势區区協协單单卻却參参雙双發发員员問问啟启圍围園园圖图團团執执報报場场塊块塵尘壓压
壯壮壽寿夢梦奧奥婦妇實实寫写寬宽寶宝將将專专對对導导層层屬属島岛峽峡嶺岭師师帥帅帶带幣币幫帮廠厂廣广庫库廳厅彙汇彥彦後后從从復复徵征態态慮虑憲宪戀恋戰战戲戏戶户拋抛揚扬換换揮挥損损擇择擊击據据擔担擬拟
擴扩攝摄數数斷断無无舊旧暢畅書书會会條条來来極极業业構构標标樓楼樂乐樣样機机檢检檔档櫻樱殘残殼壳毀毁決决況况浄净淺浅淨净淵渊減减渦涡測测渾浑湧涌準准滄沧滬沪漁渔潤润濟济濃浓濕湿瀋沈爐炉爭争為为獎奖獲获
現现琺珐瑪玛產产畝亩異异療疗監监盤盘眾众礦矿碼码確确種种稱称穀谷積积窮穷競竞筍笋箋笺築筑範范籃篮糧粮約约紡纺紹绍統统經经綜综緊紧緯纬練练織织缽钵罰罚習习聲声肅肃膚肤臉脸臨临臺台與与舉举艦舰芻刍莖茎蒼苍
蓋盖薈荟蟲虫蠟蜡衝冲襲袭訓训託托診诊謹谨譽誉貝贝負负貢贡貫贯賜赐贊赞贛赣趕赶躍跃軌轨較较輔辅輯辑轉转辭辞遊游遞递適适選选邁迈鄰邻釋释鈞钧鋪铺錶表鍋锅鎂镁鑄铸鑑鉴閩闽闊阔陝陕陣阵陰阴雖虽雜杂離离霧雾靚靓
韻韵頻频顯显飾饰養养駕驾騎骑驅驱髮发鬥斗鴻鸿鵝鹅鶴鹤麼么黨党齋斋龜龟裡里裏里幹干乾干係系繫系
";

/// A syllable and the characters read so, the most frequent ones of family and given names.
const PINYIN: &str = "
a阿 ai艾爱蔼 an安岸 ang昂 ao敖奥傲 ba巴 bai白百柏 ban班 bang邦 bao包鲍宝保葆 bei贝北蓓 ben本 bi毕碧必 bian卞边 biao彪标 bin斌彬滨宾
bing冰兵炳秉 bo博波伯泊 bu卜步 cai蔡才彩财采 can灿 cang苍沧 cao曹草 cen岑 chai柴 chan婵 chang常昌长畅 chao超晁朝潮 che车
chen陈晨辰琛沉宸臣 cheng程成城诚承澄丞 chi池驰 chong崇冲充 chu褚楚储初 chuan川传 chun春纯淳 ci慈 cong丛聪 cui崔翠 da大达 dai戴代黛
dan丹旦单 dang党 dao道 de德 deng邓登 di狄迪笛 dian典 ding丁定鼎 dong董东冬栋 dou窦 du杜都 duan段端 duo多朵 e娥鄂 en恩 er尔
fa发法 fan范樊凡帆繁 fang方房芳舫 fei费飞菲斐 fen芬奋 feng冯峰锋凤丰枫风封 fu傅付福富夫芙符伏扶 gai盖 gan甘干 gang刚钢岗 gao高 ge葛格戈歌
gen根 geng耿庚 gong龚宫公功巩贡 gou苟 gu顾古谷 guan关官管冠 guang光广 gui桂贵归 guo郭国果 hai海 han韩汉涵晗寒翰 hang航杭
hao郝浩豪皓昊好 he何贺和禾荷河鹤 hei黑 heng恒衡 hong洪红宏鸿虹弘泓 hou侯厚 hu胡虎湖壶 hua华花化 huai怀 huan欢环焕 huang黄煌凰
hui慧辉惠会徽晖卉 huo霍火 ji季纪吉姬冀继基极计济 jia贾佳嘉家加甲 jian简建健剑坚俭见 jiang江姜蒋将疆 jiao焦娇 jie杰洁捷婕界 jin金晋锦进瑾靳今
jing静晶京敬景菁靖荆婧竞经 jiong炯 jiu九久 ju菊巨居鞠 juan娟 jue珏觉 jun军俊君钧骏峻均 kai凯开楷恺 kan阚 kang康 ke柯可科克珂 kong孔空
kuai蒯 kuan宽 kuang邝匡 kui奎魁 kun昆坤 la拉 lai赖来 lan兰蓝岚澜 lang郎朗 lao劳 le乐 lei雷蕾磊 leng冷 li李黎厉力丽莉立利理礼俐励历里
lian连廉莲练联 liang梁良亮 liao廖 lie烈 lin林琳霖临麟 ling凌玲灵铃岭龄令 liu刘柳留六 long龙隆珑 lou娄楼 lu卢陆鲁路露璐禄 luan栾 lun伦
luo罗骆洛 lv吕律绿 ma马玛 mai麦迈 man满曼 mang莽 mao毛茅茂 mei梅美媚眉玫 men门 meng孟蒙萌梦 mi米 mian绵 miao苗妙 min闵敏民旻
ming明鸣铭名茗 mo莫墨 mu穆牧慕木沐 na娜那 nan南楠男 ni倪妮 nian年念 ning宁凝 niu牛 nong农 nuo诺 ou欧 pan潘盼 pang庞 pei裴培佩沛
peng彭鹏朋 pi皮 pin品 ping平萍屏 pu蒲浦普 qi齐祁戚奇琪琦其启旗起 qian钱千倩谦前 qiang强 qiao乔巧桥 qin秦琴勤芹钦 qing庆清青晴卿情 qiong琼
qiu邱秋丘裘仇求 qu曲屈瞿 quan全权泉 que阙 qun群 ran冉然 rao饶 ren任仁人 rong荣容蓉融戎 rou柔 ru茹汝如儒 ruan阮 rui瑞锐睿蕊 run润
ruo若 sa萨 san三 sang桑 sen森 sha沙莎 shan山珊杉善 shang尚商上 shao邵韶少 she佘 shen沈申深慎 sheng盛胜生声圣 shi石史施师时世士诗实
shou寿守 shu舒书树淑蜀曙姝 shuai帅 shuang双爽霜 shui水 shun顺舜 shuo硕朔 si司思斯丝四 song宋松颂 su苏素肃 sui隋岁 sun孙 suo索
tai邰泰台太 tan谭谈檀 tang唐汤堂棠 tao陶涛桃 teng滕腾 ti提 tian田天甜 tie铁 ting婷庭亭廷听 tong童佟桐通同彤 tu涂屠图 wan万婉晚
wang王汪旺望 wei魏韦卫伟维威薇巍炜玮蔚为 wen温文闻雯 weng翁 wo沃 wu吴武伍邬巫吾舞悟五 xi席习希喜熙西曦溪夕锡 xia夏霞侠 xian贤仙先显冼咸献
xiang项向香祥翔湘想响 xiao肖萧晓小笑潇啸孝霄 xie谢解协 xin辛欣新心馨鑫信昕 xing邢星兴行幸杏 xiong熊雄 xiu修秀 xu徐许旭绪虚续胥 xuan宣轩萱璇玄
xue薛雪学 xun荀勋寻 ya雅亚娅 yan严颜闫阎燕艳言岩彦炎延妍雁晏 yang杨阳洋扬羊样 yao姚瑶尧耀遥 ye叶业烨野 yi易伊怡一艺义依宜毅仪益逸亦翼奕忆 yin尹殷银音寅印
ying应英颖莹映迎盈樱影 yong永勇雍泳咏 you尤游友有佑由 yu于余俞喻虞玉宇雨钰育瑜煜裕郁愉羽语誉 yuan袁元远媛源圆园原缘渊苑 yue岳月悦越跃 yun云运韵芸允昀 zan赞
zang臧 ze泽 zeng曾增 zha查 zhai翟 zhan詹展占湛 zhang张章璋 zhao赵兆昭照 zhe哲喆 zhen甄真珍振贞震镇 zheng郑正政征峥争
zhi志智治芝之致枝知直稚 zhong钟仲中忠 zhou周舟洲 zhu朱祝竹珠柱筑 zhuang庄壮 zhuo卓 zi子紫自梓姿资 zong宗 zou邹 zu祖 zuo左佐
";
