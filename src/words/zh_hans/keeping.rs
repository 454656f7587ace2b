//! Simplified Chinese: texts of how safely leads are kept.

use crate::words::{KeepingWords, Plural};

/// The texts.
pub(super) const TEXTS: KeepingWords = KeepingWords {
    saved_means: "显示“已保存”时，内容已写入本机磁盘，此后页面或浏览器崩溃都不会丢失。但这并不等于有第二份副本：只有备份才是。",
    available: "浏览器报告的剩余空间",
    share_used: "浏览器存储的已用比例",
    eviction_title: "浏览器什么时候可能清除？",
    eviction_promised: "浏览器已承诺不会自行清除这里的存储。不过你手动清除网站数据时仍会删除它。",
    eviction_chromium: "磁盘将满时，此浏览器可能清除整个网站的存储，最久未用的先清除。承诺保留后就不会这样；页面已安装或已加入书签时，它更愿意承诺。",
    eviction_safari: "连续使用 Safari 七天而没有访问本页面时，Safari 会删除页面存储的内容；磁盘将满时也可能删除。添加到主屏幕或程序坞的页面不受七天限制。请每周打开一次，并保存备份。",
    eviction_firefox: "磁盘将满时，Firefox 可能清除整个网站的存储，最久未用的先清除。请请求保留，并在 Firefox 的询问中允许，之后就不会被清除。",
    eviction_other: "磁盘将满时，浏览器可能清除网站存储的内容。请请求浏览器保留，并保存备份。",
    eviction_file_shared: "你是以本地文件方式打开 Leadbench 的。此浏览器让所有本地文件共用一份存储：磁盘上的其他页面可以读取或清除它。备份文件才是可靠的副本。",
    eviction_file_path: "你是以本地文件方式打开 Leadbench 的。此浏览器把存储与文件位置绑定：移动或改名后会显示为空，放回原处即可再次找到线索。备份文件才是可靠的副本。",
    due_changes: Plural::same("上次备份后有 {n} 项更改。"),
    due_changes_first: Plural::same("已有 {n} 项更改，还没有备份。"),
    due_days: Plural::same("上次备份是 {n} 天前，不含最近的更改。"),
    due_days_first: Plural::same("线索已存放 {n} 天，还没有备份。"),
    back_up_now: "立即备份",
    in_clear: "“立即备份”保存的文件不加密。",
    with_passphrase: "使用密码短语……",
    later: "以后再说",
    not_saved: "最近的更改没有保存。",
    not_saved_advice: "问题解决后，请重新更改。“立即备份”保存的文件不加密；如需密码短语，请到“设置”中备份。",
    export: "导出线索",
    see_storage: "查看存储",
};
