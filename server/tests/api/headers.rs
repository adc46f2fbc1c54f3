//! The security headers: on every response, and the same for static hosts.

use server::headers::SECURITY;

use crate::bounds::stalled;
use crate::world::{World, fresh_identifier, raw, request, response};

#[tokio::test]
async fn every_response_carries_them() {
    let world = World::new().await;
    world.write("index.html", "home");
    world.write("404.html", "missing");
    let sent = response(fresh_identifier(), "Sam").to_string();
    let mut replies = Vec::new();
    for request in [
        request("GET", "/"),
        request("HEAD", "/"),
        request("GET", "/questionnaires/sample.json"),
        request("GET", "/es"),
        request("GET", "/nothing"),
        request("GET", "/../x"),
        request("DELETE", "/"),
        request("GET", "/healthz"),
        request("POST", "/healthz"),
        request("GET", "/api/metadata"),
        request("GET", "/api/nothing"),
        request("PUT", "/api/metadata"),
        raw(sent.clone()),
        raw(sent),
        raw("{"),
        raw("{}"),
        raw(" ".repeat(300_000)),
    ] {
        let asked = format!("{} {}", request.method(), request.uri());
        replies.push((asked, world.send(request).await));
    }
    world.services.store.close().await;
    replies.push(("503".to_owned(), world.get("/healthz").await));
    tokio::time::pause();
    replies.push(("408".to_owned(), world.send(stalled()).await));

    for (asked, reply) in &replies {
        for (name, value) in SECURITY {
            assert_eq!(reply.header(name), value, "{asked} {}", reply.status);
            assert_eq!(
                reply.headers.get_all(name).iter().count(),
                1,
                "{asked} {name}"
            );
        }
        let api = asked.contains("/api") || asked.contains("/healthz");
        assert!(
            !api || reply.header("cache-control") == "no-store",
            "{asked}"
        );
    }
    let mut statuses: Vec<_> = replies
        .iter()
        .map(|(_, reply)| reply.status.as_u16())
        .collect();
    statuses.sort_unstable();
    statuses.dedup();
    assert_eq!(statuses, [200, 201, 308, 400, 404, 405, 408, 413, 422, 503]);
}

#[test]
fn static_hosts_are_told_the_same() {
    let file = include_str!("../../../public/_headers");
    let lines = file.lines().skip_while(|line| *line != "/*").skip(1);
    let told: Vec<_> = lines
        .take_while(|line| line.starts_with("  "))
        .map(|line| line.trim().split_once(": ").unwrap())
        .map(|(name, value)| (name.to_ascii_lowercase(), value))
        .collect();
    let ours = SECURITY.map(|(name, value)| (name.to_owned(), value));
    assert_eq!(told, ours);
}

#[test]
fn the_policy_lets_nothing_in_from_elsewhere() {
    let (name, policy) = SECURITY[0];
    assert_eq!(name, "content-security-policy");
    assert!(policy.starts_with("default-src 'none'; "));
    for open in [
        "unsafe-inline",
        "'unsafe-eval'",
        "http:",
        "https:",
        "data:",
        "blob:",
        "*",
    ] {
        assert!(!policy.contains(open), "{open}");
    }
}
