//! One file as a response.

use std::fs::Metadata;
use std::path::Path;
use std::time::UNIX_EPOCH;

use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::coding::Accepted;

/// A file that is there, in the coding that suits the client best.
pub struct Asset {
    content: Vec<u8>,
    kind: &'static str,
    cache: &'static str,
    coding: Option<&'static str>,
    tag: String,
}

impl Asset {
    /// Opens a file under a root, or its precompressed sibling; `None` where it is not there.
    ///
    /// The path comes from [`route`](super::route::route) and stays under the root.
    pub async fn open(root: &Path, path: &str, accepted: Accepted) -> Option<Self> {
        // The plain file must be there: a forgotten sibling alone is no page.
        let plain = about(root, path).await?;
        let siblings = [
            (accepted.brotli, "br", ".br"),
            (accepted.gzip, "gzip", ".gz"),
        ];
        let mut chosen = (path.to_owned(), plain, None);
        for (_, coding, suffix) in siblings.into_iter().filter(|(taken, ..)| *taken) {
            let sibling = format!("{path}{suffix}");
            if let Some(about) = about(root, &sibling).await {
                chosen = (sibling, about, Some(coding));
                break;
            }
        }
        let (file, about, coding) = chosen;
        Some(Self {
            content: tokio::fs::read(root.join(file)).await.ok()?,
            kind: kind(path),
            cache: cache(path),
            coding,
            tag: tag(&about, coding),
        })
    }

    /// Whether an `If-None-Match` names this very content (weak comparison, RFC 9110, 13.1.2).
    pub fn is_known(&self, if_none_match: &str) -> bool {
        let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        if_none_match
            .split(',')
            .any(|tag| tag.trim() == "*" || bare(tag) == bare(&self.tag))
    }

    /// 304 with the headers that a 200 would have, less those of the content.
    pub fn not_modified(&self) -> Response {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        self.describe(response.headers_mut());
        response
    }

    /// The content with its headers.
    pub fn respond(self, status: StatusCode) -> Response {
        let mut headers = HeaderMap::new();
        self.describe(&mut headers);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        // Said here, since a HEAD loses the content that it would be counted from.
        headers.insert(CONTENT_LENGTH, self.content.len().into());
        if let Some(coding) = self.coding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        (status, headers, self.content).into_response()
    }

    fn describe(&self, headers: &mut HeaderMap) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(self.cache));
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(tag) = HeaderValue::try_from(&self.tag) {
            headers.insert(ETAG, tag);
        }
    }
}

async fn about(root: &Path, path: &str) -> Option<Metadata> {
    let about = tokio::fs::metadata(root.join(path)).await.ok()?;
    about.is_file().then_some(about)
}

/// A weak validator from length, time of change and coding: a new build changes it, a restart of
/// the server does not.
fn tag(about: &Metadata, coding: Option<&str>) -> String {
    let changed = about
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let changed = changed.unwrap_or_default().as_nanos();
    format!(
        "W/\"{:x}-{changed:x}-{}\"",
        about.len(),
        coding.unwrap_or("plain")
    )
}

/// Names that change with their content may be kept for good; everything else is asked for again.
fn cache(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether a file name carries a content hash as Trunk writes it: `app-0a1b2c3d4e5f6071_bg.wasm`.
/// A page never does, whatever its name.
fn is_hashed(name: &str) -> bool {
    let hash = |part: &str| {
        let digits = part
            .bytes()
            .take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let digits = digits.count();
        digits >= 8 && part[digits..].starts_with(['.', '_'])
    };
    extension(name) != "html" && name.split('-').skip(1).any(hash)
}

fn extension(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

/// The media type by the file's extension.
fn kind(path: &str) -> &'static str {
    match extension(path) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_for_good() {
        let table = [
            ("app-0a1b2c3d4e5f6071.js", true),
            ("x/app-0a1b2c3d4e5f6071_bg.wasm", true),
            ("peer-support-0a1b2c3d.css", true),
            ("0a1b2c3d.css", false),
            ("app-0a1b2c3.js", false),
            ("app-0a1b2c3dxy.js", false),
            ("app-0A1B2C3D.js", false),
            ("app-0a1b2c3d", false),
            ("app-0a1b2c3d/x.js", false),
            ("page-20261123.html", false),
            ("icon-192.png", false),
            ("é-0a1b2c3d.js", true),
            ("app-é.js", false),
        ];
        for (path, expected) in table {
            assert_eq!(cache(path).contains("immutable"), expected, "{path}");
        }
    }
}
