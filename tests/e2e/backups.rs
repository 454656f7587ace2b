//! The book in one file, and back: encrypted, merged, refused, written by itself.

use crate::app::App;
use crate::browser::journey;
use crate::files::{MESSY, file};
use std::path::{Path, PathBuf};
use std::time::Duration;
use thirtyfour::prelude::*;

const PASSPHRASE: &str = "four words are safer";
const SOON: Duration = Duration::from_secs(30);

impl App {
    /// Saves a backup by the settings page and gives its file.
    async fn save_backup(&self, name: &str) -> WebDriverResult<PathBuf> {
        self.go("settings").await?;
        let (_, bytes) = self.download("backup-save").await?;
        Ok(file(self, name, bytes))
    }

    /// The same, encrypted.
    async fn save_encrypted(&self, name: &str) -> WebDriverResult<PathBuf> {
        self.go("settings").await?;
        self.click("backup-encrypt").await?;
        for handle in ["backup-passphrase", "backup-passphrase-again"] {
            self.find(handle).await?.send_keys(PASSPHRASE).await?;
        }
        let (_, bytes) = self.download("backup-save").await?;
        self.gone("backup-passphrase").await?;
        Ok(file(self, name, bytes))
    }

    /// Gives a backup file to the page.
    async fn choose_backup(&self, path: &Path) -> WebDriverResult<()> {
        self.find("backup-file").await?.send_keys(path.to_string_lossy().as_ref()).await
    }

    /// Types a passphrase into the dialog and opens the backup.
    async fn unlock(&self, passphrase: &str) -> WebDriverResult<()> {
        self.fill_css("dialog[open] [data-testid=\"backup-passphrase\"]", passphrase).await?;
        self.click("restore-open").await
    }

    async fn erase_all(&self) -> WebDriverResult<()> {
        self.go("settings").await?;
        self.click("erase-all").await?;
        self.click("erase-confirm").await?;
        self.expect_leads(0).await?;
        // The first page has a file input of its own.
        self.go("settings").await
    }

    /// A count of the difference shown.
    async fn difference(&self, name: &str) -> WebDriverResult<String> {
        self.find("backup-content").await?;
        let css = format!("[data-testid=\"backup-difference\"] [data-figure=\"{name}\"]");
        let found = self.driver.find_all(By::Css(css)).await?;
        match found.first() {
            Some(line) => Ok(line.attr("data-count").await?.unwrap_or_default()),
            None => Ok("0".to_owned()),
        }
    }
}

#[test]
fn an_encrypted_backup_comes_back_with_its_passphrase_and_not_with_another() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        let backup = app.save_encrypted("secret.leadbench").await?;
        let bytes = std::fs::read(&backup).expect("the file");
        assert!(bytes.starts_with(b"LBE1"), "encrypted");
        app.erase_all().await?;
        app.choose_backup(&backup).await?;
        app.unlock("something else").await?;
        app.reads("not the passphrase").await?;
        app.unlock(PASSPHRASE).await?;
        app.find("backup-content").await?;
        app.reads("The file is encrypted").await?;
        app.click("restore-replace").await?;
        app.reads("The backup is restored").await?;
        app.expect_leads(6).await?;
        app.reload().await?;
        app.expect_leads(6).await?;
        assert!(app.journal().await?.iter().any(|line| line.contains("messy.csv")));
        assert_eq!(app.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn a_backup_is_merged_into_the_book_and_the_merge_undone() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        let backup = app.save_backup("messy.leadbench").await?;
        app.erase_all().await?;
        let other = "Lead ID,Name,Email\nB-1,Ben,ben@vale.example\nA-1,Anna Rossi,anna.rossi@nordwind.example\n";
        app.import(&file(&app, "other.csv", other)).await?;
        app.expect_leads(2).await?;
        app.go("settings").await?;
        app.choose_backup(&backup).await?;
        assert_eq!(app.difference("only-here").await?, "2");
        assert_eq!(app.difference("only-there").await?, "6");
        app.reads("no change in common with what is here").await?;
        app.click("restore-merge").await?;
        app.reads("The backup is merged").await?;
        app.expect_leads(7).await?;
        app.open_lead("anna.rossi@nordwind.example").await?;
        assert_eq!(app.field("company").await?, "Nordwind S.r.l.", "a blank was filled");
        assert!(app.journal().await?[0].contains("messy.leadbench"));
        app.undo().await?;
        app.expect_leads(2).await?;
        app.open_lead("anna.rossi@nordwind.example").await?;
        assert_eq!(app.field("company").await?, "");
        Ok(())
    });
}

#[test]
fn what_is_no_whole_backup_is_refused_and_nothing_changes() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        let backup = std::fs::read(app.save_backup("messy.leadbench").await?).expect("the file");
        let sealed = std::fs::read(app.save_encrypted("secret.leadbench").await?).expect("the file");
        let mut flipped = backup.clone();
        flipped[backup.len() / 2] ^= 1;
        let mut other_head = sealed.clone();
        other_head[20] ^= 1;
        let cases: [(&str, Vec<u8>, &str); 5] = [
            ("list.leadbench", MESSY.into(), "not a backup"),
            ("cut.leadbench", backup[..backup.len() - 10].to_vec(), "ends before its end"),
            ("flipped.leadbench", flipped, "is damaged"),
            ("longer.leadbench", [&backup[..], b"junk"].concat(), "is damaged"),
            ("head.leadbench", other_head, "is damaged"),
        ];
        for (name, bytes, reason) in cases {
            app.choose_backup(&file(&app, name, bytes)).await?;
            app.reads(reason).await?;
            assert!(!app.is_there("backup-content").await?, "{name}");
            app.driver.refresh().await?;
            app.go("settings").await?;
        }
        let mut damaged = sealed.clone();
        let last = sealed.len() - 1;
        damaged[last] ^= 1;
        app.choose_backup(&file(&app, "damaged.leadbench", damaged)).await?;
        app.unlock(PASSPHRASE).await?;
        app.reads("is damaged").await?;
        app.expect_leads(6).await
    });
}

#[test]
fn a_smaller_backup_asks_twice_before_it_replaces() {
    journey(|app| async move {
        let one = "Lead ID,Name,Email\nB-1,Ben,ben@vale.example\n";
        app.import(&file(&app, "one.csv", one)).await?;
        let backup = app.save_backup("one.leadbench").await?;
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.expect_leads(7).await?;
        app.go("settings").await?;
        app.choose_backup(&backup).await?;
        app.find("backup-content").await?;
        app.reads("1 change made here is not in this backup").await?;
        app.click("restore-replace").await?;
        app.reads("Here are 7 leads, in this backup only 1 lead").await?;
        app.click("restore-replace-anyway").await?;
        app.reads("The backup is restored").await?;
        app.expect_leads(1).await
    });
}

#[test]
fn a_chosen_file_is_backed_up_into_by_itself_and_never_by_an_empty_book() {
    journey(|app| async move {
        app.import(&file(&app, "messy.csv", MESSY)).await?;
        app.go("settings").await?;
        // The browser's own dialog cannot be driven: a file of the page's private folder stands for the chosen one.
        let picker = "window.showSaveFilePicker = async () =>
            (await navigator.storage.getDirectory()).getFileHandle('own.leadbench', { create: true })";
        app.script(picker, &[]).await?;
        app.click("automatic-choose").await?;
        app.until("the file is written", SOON, || async {
            Ok(app.is_there("automatic-state").await?
                && app.attribute("automatic-state", "data-saved").await? == "true")
        })
        .await?;
        let first = app.own_backup().await?;
        assert!(first.0 > 500 && first.1 == 0x1f, "{first:?}");
        app.open_lead("anna.rossi@nordwind.example").await?;
        app.edit("city", "Forlì").await?;
        // As if the tab was put aside.
        app.script(
            "Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
             document.dispatchEvent(new Event('visibilitychange'))",
            &[],
        )
        .await?;
        app.until("the edit is in the file", SOON, || async { Ok(app.own_backup().await?.0 != first.0) }).await?;
        let full = app.own_backup().await?;
        app.reload().await?;
        app.go("settings").await?;
        app.find("automatic-state").await?;
        app.erase_all().await?;
        app.until("no file is chosen any more", SOON, || async {
            Ok(app.is_there("automatic-choose").await? && !app.is_there("automatic-state").await?)
        })
        .await?;
        assert_eq!(app.own_backup().await?, full);
        // Chosen again by an empty book.
        app.script(picker, &[]).await?;
        app.click("automatic-choose").await?;
        app.reads("left as it is").await?;
        assert_eq!(app.own_backup().await?, full);
        Ok(())
    });
}

impl App {
    /// Size and first byte of the file in the page's private folder. A file that is replaced while it is read cannot be
    /// read to its end, or is not there for a moment: it is opened anew.
    async fn own_backup(&self) -> WebDriverResult<(u64, u64)> {
        let script = "const read = tries => navigator.storage.getDirectory()
            .then(folder => folder.getFileHandle('own.leadbench'))
            .then(handle => handle.getFile())
            .then(file => file.arrayBuffer())
            .then(bytes => [bytes.byteLength, new Uint8Array(bytes)[0] ?? 0])
            .catch(error => ['NotReadableError', 'NotFoundError'].includes(error.name) && tries
                ? new Promise(soon => setTimeout(soon, 100)).then(() => read(tries - 1)) : Promise.reject(error));
            return read(50)";
        let found = self.script(script, &[]).await?;
        Ok((found[0].as_u64().unwrap_or_default(), found[1].as_u64().unwrap_or_default()))
    }
}
