//! Encryption by the browser: a passphrase becomes a key, and the key encrypts blocks.

use crate::store::backup::seal::{CHECK_TEXT, Seal};
use crate::worker::host::by_name::{call, get, global, object, wait};
use crate::worker::protocol::{BackupFault, Failure, Passphrase};
use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen::JsValue;

/// A key, and what stands in clear before what it encrypts.
#[derive(Clone)]
pub struct Sealing {
    seal: Seal,
    key: JsValue,
}

impl Sealing {
    /// For a new file: another salt each time, so no key is used twice.
    pub async fn new(passphrase: &Passphrase) -> Result<Sealing, Failure> {
        let random = Uint8Array::new_with_length(23);
        call(&global("crypto"), "getRandomValues", &[&random]).map_err(|_| no_encryption())?;
        let mut bytes = [0; 23];
        random.copy_to(&mut bytes);
        let seal = Seal::new(bytes);
        Ok(Sealing { key: derive(passphrase, &seal).await?, seal })
    }

    /// For a file that begins so.
    pub async fn open(passphrase: &Passphrase, file: &[u8]) -> Result<Sealing, Failure> {
        let (seal, check) = Seal::read(file).map_err(Failure::Backup)?;
        let sealing = Sealing { key: derive(passphrase, &seal).await?, seal };
        let text = sealing.decrypt(0, false, &Uint8Array::from(&check[..])).await;
        let is_right = text.is_ok_and(|text| text.to_vec() == CHECK_TEXT);
        if is_right { Ok(sealing) } else { Err(Failure::Backup(BackupFault::WrongPassphrase)) }
    }

    /// What stands before block 1.
    pub async fn preamble(&self) -> Result<Uint8Array, JsValue> {
        let check = self.encrypt(0, false, &Uint8Array::from(&CHECK_TEXT[..])).await?;
        Ok(Uint8Array::from(&self.seal.preamble(&check.to_vec())[..]))
    }

    /// Encrypts a block.
    pub async fn encrypt(&self, block: u32, is_last: bool, bytes: &Uint8Array) -> Result<Uint8Array, JsValue> {
        self.run("encrypt", block, is_last, bytes).await
    }

    /// Decrypts a block; fails when a bit of it, its number or its being the last is another.
    pub async fn decrypt(&self, block: u32, is_last: bool, bytes: &Uint8Array) -> Result<Uint8Array, JsValue> {
        self.run("decrypt", block, is_last, bytes).await
    }

    async fn run(&self, name: &str, block: u32, is_last: bool, bytes: &Uint8Array) -> Result<Uint8Array, JsValue> {
        let algorithm = object(&[
            ("name", &"AES-GCM".into()),
            ("iv", &Uint8Array::from(&self.seal.nonce(block, is_last)[..])),
            ("additionalData", &Uint8Array::from(&self.seal.head()[..])),
        ]);
        let buffer = wait(&subtle(), name, &[&algorithm, &self.key, bytes]).await?;
        Ok(Uint8Array::new(&buffer))
    }
}

/// Absent on pages that came over an insecure connection.
fn subtle() -> JsValue {
    get(&global("crypto"), "subtle")
}

fn no_encryption() -> Failure {
    Failure::Backup(BackupFault::NoEncryption)
}

async fn derive(passphrase: &Passphrase, seal: &Seal) -> Result<JsValue, Failure> {
    let subtle = subtle();
    if subtle.is_undefined() {
        return Err(no_encryption());
    }
    let failed = |_: JsValue| no_encryption();
    // The same passphrase typed on another keyboard may be other code points.
    let passphrase: String = JsString::from(passphrase.0.as_str()).normalize("NFKC").into();
    let bytes = Uint8Array::from(passphrase.as_bytes());
    let (raw, method, no) = ("raw".into(), "PBKDF2".into(), JsValue::FALSE);
    let uses = |uses: &[&str]| JsValue::from(uses.iter().map(|word| JsValue::from(*word)).collect::<Array>());
    let (to_derive, to_use) = (uses(&["deriveKey"]), uses(&["encrypt", "decrypt"]));
    let base = wait(&subtle, "importKey", &[&raw, &bytes, &method, &no, &to_derive]).await.map_err(failed)?;
    let how = object(&[
        ("name", &method),
        ("hash", &"SHA-256".into()),
        ("salt", &Uint8Array::from(&seal.salt[..])),
        ("iterations", &seal.iterations.into()),
    ]);
    let what = object(&[("name", &"AES-GCM".into()), ("length", &256.into())]);
    wait(&subtle, "deriveKey", &[&how, &base, &what, &no, &to_use]).await.map_err(failed)
}
