//! The app's files.

use axum::body::Body;
use axum::http::Request;

use crate::world::{Reply, World, request};

/// A small site: what Trunk and the prerenderer leave in the folder.
async fn world() -> World {
    let world = World::new().await;
    for path in [
        "index.html",
        "es/index.html",
        "404.html",
        "es/404.html",
        "shell.html",
        "groups.html",
        "groups/shell.html",
        "groups/family.html",
        "inquiry/support.html",
        "clubs/index.html",
        "forms/made.html",
        "es/forms/made.html",
        "app-0a1b2c3d4e5f6071.js",
        "app-0a1b2c3d4e5f6071_bg.wasm",
        "icon.svg",
        "font.woff2",
        "app.webmanifest",
        "only.html.br",
    ] {
        world.write(path, path);
    }
    for coding in ["br", "gz"] {
        world.write(&format!("app-0a1b2c3d4e5f6071_bg.wasm.{coding}"), coding);
    }
    world.write("icon.svg.gz", "gz");
    world.write("404.html.br", "404 in br");
    std::fs::write(world.folder.path().join("secret.html"), "secret").unwrap();
    world
}

fn asking(path: &str, name: &'static str, value: &str) -> Request<Body> {
    let mut request = request("GET", path);
    request.headers_mut().insert(name, value.parse().unwrap());
    request
}

#[tokio::test]
async fn addresses() {
    let world = world().await;
    let table = [
        ("/", 200, "index.html"),
        ("/?utm=1", 200, "index.html"),
        ("/es/", 200, "es/index.html"),
        ("/groups", 200, "groups.html"),
        ("/groups.html", 200, "groups.html"),
        ("/groups/family", 200, "groups/family.html"),
        ("/groups/of-the-feed", 200, "groups/shell.html"),
        ("/es/groups/of-the-feed", 200, "groups/shell.html"),
        ("/groups/a/b", 404, "404.html"),
        ("/inquiry/support", 200, "inquiry/support.html"),
        ("/clubs", 200, "clubs/index.html"),
        ("/inquiry", 404, "404.html"),
        ("/nothing", 404, "404.html"),
        ("/es/nothing", 404, "es/404.html"),
        ("/only", 404, "404.html"),
        ("/forms/made", 200, "forms/made.html"),
        ("/es/forms/made", 200, "es/forms/made.html"),
        ("/forms/sample", 200, "shell.html"),
        ("/forms/sample?start", 200, "shell.html"),
        ("/es/forms/sample", 200, "shell.html"),
        ("/forms/unknown", 404, "404.html"),
        ("/es/forms/unknown", 404, "es/404.html"),
        ("/forms/..%2f..%2fsecret", 404, "404.html"),
        ("/../secret", 404, "404.html"),
        ("/%2e%2e/secret", 404, "404.html"),
        ("/..%2fsecret.html", 404, "404.html"),
        ("/clubs/%2e%2e/%2e%2e/secret", 404, "404.html"),
    ];
    for (path, status, content) in table {
        let reply = world.get(path).await;
        assert_eq!(
            (reply.status.as_u16(), reply.text()),
            (status, content),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_trailing_slash_leads_to_the_one_address() {
    let world = world().await;
    let table = [
        ("/es", "/es/"),
        ("/groups/", "/groups"),
        ("/groups/?a=b", "/groups?a=b"),
        ("/es/forms/made/", "/es/forms/made"),
    ];
    for (path, target) in table {
        let reply = world.get(path).await;
        assert_eq!(
            (reply.status.as_u16(), reply.header("location")),
            (308, target),
            "{path}"
        );
    }
    assert_eq!(world.get("//evil.example/").await.status, 404);
}

#[tokio::test]
async fn media_types() {
    let world = world().await;
    let table = [
        ("/", "text/html; charset=utf-8"),
        ("/app-0a1b2c3d4e5f6071.js", "text/javascript; charset=utf-8"),
        ("/app-0a1b2c3d4e5f6071_bg.wasm", "application/wasm"),
        ("/icon.svg", "image/svg+xml"),
        ("/font.woff2", "font/woff2"),
        ("/app.webmanifest", "application/manifest+json"),
        ("/questionnaires/sample.json", "application/json"),
        ("/nothing", "text/html; charset=utf-8"),
    ];
    for (path, expected) in table {
        assert_eq!(
            world.get(path).await.header("content-type"),
            expected,
            "{path}"
        );
    }
}

#[tokio::test]
async fn precompressed_files_are_served_to_whom_takes_them() {
    let world = world().await;
    let wasm = "/app-0a1b2c3d4e5f6071_bg.wasm";
    let table = [
        (wasm, "gzip, br", "br", "br"),
        (wasm, "gzip", "gzip", "gz"),
        (wasm, "br;q=0, *", "gzip", "gz"),
        (wasm, "identity", "", "app-0a1b2c3d4e5f6071_bg.wasm"),
        ("/icon.svg", "br, gzip", "gzip", "gz"),
        ("/groups", "br, gzip", "", "groups.html"),
        ("/nothing", "br", "br", "404 in br"),
    ];
    for (path, accept, coding, content) in table {
        let reply = world.send(asking(path, "accept-encoding", accept)).await;
        assert_eq!(reply.text(), content, "{path} {accept}");
        assert_eq!(reply.header("content-encoding"), coding, "{path} {accept}");
        assert_eq!(reply.header("vary"), "accept-encoding", "{path} {accept}");
        assert_eq!(
            reply.header("content-length"),
            content.len().to_string(),
            "{path} {accept}"
        );
        assert!(
            !reply.header("content-type").contains("octet"),
            "{path} {accept}"
        );
    }
    // A sibling whose plain file is gone is no page.
    let only = world.send(asking("/only", "accept-encoding", "br")).await;
    assert_eq!(only.status, 404);
}

#[tokio::test]
async fn only_names_with_a_hash_are_kept_for_good() {
    let world = world().await;
    for path in ["/app-0a1b2c3d4e5f6071.js", "/app-0a1b2c3d4e5f6071_bg.wasm"] {
        let cache = world.get(path).await.header("cache-control").to_owned();
        assert_eq!(cache, "public, max-age=31536000, immutable", "{path}");
    }
    for path in [
        "/",
        "/icon.svg",
        "/nothing",
        "/forms/sample",
        "/questionnaires/sample.json",
    ] {
        assert_eq!(
            world.get(path).await.header("cache-control"),
            "no-cache",
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_the_browser_has_is_not_sent_again() {
    let world = world().await;
    let wasm = "/app-0a1b2c3d4e5f6071_bg.wasm";
    // Alike in length and time: the coding alone tells them apart.
    let now = std::time::SystemTime::now();
    for name in [&wasm[1..], "app-0a1b2c3d4e5f6071_bg.wasm.br"] {
        world.write(name, "same");
        let file = std::fs::File::options()
            .write(true)
            .open(world.dist().join(name))
            .unwrap();
        file.set_modified(now).unwrap();
    }
    let plain = world.get(wasm).await.header("etag").to_owned();
    let packed = world
        .send(asking(wasm, "accept-encoding", "br"))
        .await
        .header("etag")
        .to_owned();
    assert_ne!(plain, packed, "each coding is a content of its own");
    let table = [
        (plain.clone(), 304),
        (format!("\"x\", {plain}"), 304),
        (plain.trim_start_matches("W/").to_owned(), 304),
        ("*".to_owned(), 304),
        (packed, 200),
        ("\"x\"".to_owned(), 200),
    ];
    for (tag, status) in table {
        let reply = world.send(asking(wasm, "if-none-match", &tag)).await;
        assert_eq!(reply.status, status, "{tag}");
        assert_eq!(reply.header("etag"), plain, "{tag}");
        assert_eq!(reply.body.is_empty(), status == 304, "{tag}");
    }
    world.write("app-0a1b2c3d4e5f6071_bg.wasm", "another length");
    assert_eq!(
        world
            .send(asking(wasm, "if-none-match", &plain))
            .await
            .status,
        200
    );
    // A page that is missing is never "not modified".
    assert_eq!(
        world
            .send(asking("/nothing", "if-none-match", "*"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn head_has_the_headers_of_get_and_no_body() {
    let world = world().await;
    for path in [
        "/",
        "/nothing",
        "/es",
        "/app-0a1b2c3d4e5f6071.js",
        "/forms/sample",
    ] {
        let get = world.get(path).await;
        let head = world.send(request("HEAD", path)).await;
        assert_eq!(
            (head.status, &head.headers),
            (get.status, &get.headers),
            "{path}"
        );
        assert!(head.body.is_empty(), "{path}");
    }
}

#[tokio::test]
async fn other_methods_get_405() {
    let world = world().await;
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"] {
        let reply: Reply = world.send(request(method, "/")).await;
        assert_eq!(
            (reply.status.as_u16(), reply.header("allow")),
            (405, "GET, HEAD"),
            "{method}"
        );
    }
}

#[tokio::test]
async fn without_a_page_for_it_a_missing_page_is_still_404() {
    let world = World::new().await;
    let reply = world.get("/nothing").await;
    assert_eq!((reply.status.as_u16(), reply.text()), (404, "Not found\n"));
    world.write("404.html", "missing");
    assert_eq!(world.get("/es/nothing").await.text(), "missing");
    assert_eq!(world.get("/forms/sample").await.status, 404, "no shell yet");
}
