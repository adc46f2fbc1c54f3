use super::*;

/// Sun, 06 Nov 1994 08:49:37 GMT, the standard's own example.
const NOW: u64 = 784_111_777;

fn http_date(text: &str) -> Option<u64> {
    let at = httpdate::parse_http_date(text).ok()?;
    Some(at.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs())
}

fn read(status: u16, body: &str) -> Reply {
    let location = Some("/api/QuestionnaireResponse/7/_history/1");
    Reply::read(&Received {
        status,
        location,
        retry_after: Some("5"),
        body: body.as_bytes(),
        now: NOW,
        http_date,
    })
}

#[test]
fn statuses() {
    let after = Some(Duration::from_secs(5));
    for status in [
        0, 100, 202, 204, 301, 302, 304, 408, 425, 429, 500, 501, 502, 503, 504, 507, 599, 999,
    ] {
        assert_eq!(read(status, ""), Reply::Retry { after }, "{status}");
    }
    for status in [
        400, 401, 403, 404, 405, 409, 410, 411, 412, 413, 415, 422, 431, 451, 499,
    ] {
        let outcome = Outcome::default();
        assert_eq!(
            read(status, "<h1>No</h1>"),
            Reply::Refused { status, outcome },
            "{status}"
        );
    }
    let id = Some("7".to_owned());
    assert_eq!(read(201, ""), Reply::Created { id: id.clone() });
    assert_eq!(read(200, ""), Reply::AlreadyThere { id });
}

#[test]
fn a_200_that_is_no_receipt_is_tried_again() {
    let large = format!(
        "{{\"resourceType\":\"QuestionnaireResponse\"{}}}",
        " ".repeat(MAX_READ_BYTES)
    );
    let largest = &large.replacen(&" ".repeat(large.len() - MAX_READ_BYTES), "", 1);
    let table = [
        ("", true),
        (" \n", true),
        (
            "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[]}",
            true,
        ),
        (
            "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"information\"}]}",
            true,
        ),
        (
            "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\"}]}",
            false,
        ),
        ("{\"resourceType\":\"Bundle\"}", false),
        ("<html>Sign in to the network</html>", false),
        ("{}", false),
        ("{\"resourceType\":", false),
        (&large, false),
        (largest, true),
    ];
    for (body, receipt) in table {
        let reply = read(200, body);
        assert_eq!(
            matches!(reply, Reply::AlreadyThere { .. }),
            receipt,
            "{body:.60}"
        );
        assert_eq!(matches!(reply, Reply::Retry { .. }), !receipt, "{body:.60}");
    }
}

#[test]
fn a_refusal_carries_its_reasons() {
    let body = "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\
                \"code\":\"required\",\"details\":{\"text\":\"Enter a name\"}}]}";
    let Reply::Refused {
        status: 422,
        outcome,
    } = read(422, body)
    else {
        panic!("not refused")
    };
    assert_eq!(outcome.issues[0].text.as_deref(), Some("Enter a name"));
}

#[test]
fn an_id_is_optional() {
    for location in [None, Some("/api"), Some("/QuestionnaireResponse/%3Cb%3E")] {
        let received = Received {
            status: 201,
            location,
            retry_after: None,
            body: b"",
            now: NOW,
            http_date,
        };
        assert_eq!(
            Reply::read(&received),
            Reply::Created { id: None },
            "{location:?}"
        );
    }
}

#[test]
fn waits() {
    let table = [
        ("0", Some(0)),
        ("120", Some(120)),
        (" 120 ", Some(120)),
        ("3600", Some(3600)),
        ("3601", Some(3600)),
        ("99999999999999999999999999", Some(3600)),
        ("Sun, 06 Nov 1994 08:50:37 GMT", Some(60)),
        ("Sunday, 06-Nov-94 08:50:37 GMT", Some(60)),
        ("Sun Nov  6 08:50:37 1994", Some(60)),
        ("Sun, 06 Nov 1994 08:49:37 GMT", Some(0)),
        ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
        ("Mon, 07 Nov 1994 08:49:37 GMT", Some(3600)),
        ("", None),
        ("-1", None),
        ("+5", None),
        ("1.5", None),
        ("soon", None),
        ("５", None),
        ("Sun, 99 Nov 1994 08:49:37 GMT", None),
    ];
    for (value, seconds) in table {
        assert_eq!(
            retry_after(value, NOW, http_date),
            seconds.map(Duration::from_secs),
            "{value}"
        );
    }
}
