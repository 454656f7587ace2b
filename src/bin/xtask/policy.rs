//! Content-Security-Policy, integrity and names by content: what ties a page to exactly its own files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// Which of the two forms a policy is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Files on a host: may load its own files.
    Site,
    /// One file: may load nothing at all.
    Sealed,
}

/// The policy of a page with these inline scripts and styles: all else is refused.
pub fn policy(form: Form, scripts: &[&str], styles: &[&str]) -> String {
    let own = if form == Form::Site { "'self'" } else { "'none'" };
    let allowed = |texts: &[&str]| {
        let mut sources: Vec<String> = texts.iter().map(|text| format!("'{}'", script_hash(text))).collect();
        if form == Form::Site {
            sources.insert(0, "'self'".to_string());
        }
        if sources.is_empty() { "'none'".to_string() } else { sources.join(" ") }
    };
    [
        "default-src 'none'".to_string(),
        format!("script-src {} 'wasm-unsafe-eval'", allowed(scripts)),
        format!("style-src {}", allowed(styles)),
        format!("img-src {}data: blob:", if form == Form::Site { "'self' " } else { "" }),
        format!("connect-src {own}"),
        format!("worker-src {}blob:", if form == Form::Site { "'self' " } else { "" }),
        format!("manifest-src {own}"),
        "font-src 'none'".to_string(),
        "object-src 'none'".to_string(),
        "frame-src 'none'".to_string(),
        "form-action 'none'".to_string(),
        "base-uri 'none'".to_string(),
        "require-trusted-types-for 'script'".to_string(),
        "trusted-types default leadbench-inspector".to_string(),
    ]
    .join("; ")
}

/// `sha384-...` as an `integrity` attribute wants it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// `sha256-...` of an inline text as a policy wants it.
fn script_hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// `stem-0123456789abcdef.extension`: another content is another name, so no cache can mix two builds.
pub fn content_name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    format!("{stem}-{}.{extension}", short_hash(bytes))
}

/// The first 16 hexadecimal digits of the content's SHA-256.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Base64 with padding, as `atob` reads it.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_integrity_is_the_base64_of_sha384() {
        assert_eq!(integrity(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }

    #[test]
    fn a_script_of_the_policy_is_the_base64_of_sha256() {
        assert_eq!(script_hash("alert(1)"), "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=");
    }

    #[test]
    fn a_name_follows_the_content() {
        assert_eq!(content_name("page", "js", b""), "page-e3b0c44298fc1c14.js");
    }

    #[test]
    fn the_sealed_file_may_connect_to_nothing_and_the_site_to_itself() {
        let sealed = policy(Form::Sealed, &["a"], &["b"]);
        let site = policy(Form::Site, &["a"], &[]);
        assert!(sealed.contains("connect-src 'none'") && !sealed.contains("'self'"), "{sealed}");
        assert!(site.contains("connect-src 'self'") && site.contains("style-src 'self';"), "{site}");
        for policy in [sealed, site] {
            assert!(policy.starts_with("default-src 'none'; script-src "), "{policy}");
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        }
    }
}
