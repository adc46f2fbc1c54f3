//! The program itself: starting, refusing to start, stopping.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::world::{COLLECTION, SAMPLE, fresh_identifier, response};

/// A running server of its own; killed when dropped.
pub struct Running {
    child: Child,
    address: SocketAddr,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Already gone where the test stopped it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder with `dist/` in it.
pub fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let questionnaires = folder.path().join("dist/questionnaires");
    fs::create_dir_all(&questionnaires).unwrap();
    fs::write(questionnaires.join("sample.json"), SAMPLE).unwrap();
    fs::write(folder.path().join("dist/index.html"), "home").unwrap();
    folder
}

pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    command.current_dir(folder).args(arguments);
    command
        .env_remove("INTAKE_RECIPIENT")
        .env_remove("DATABASE_URL");
    command
        .env("RUST_LOG", "trace")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

pub fn start(mut command: Command) -> Running {
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line
        .trim()
        .strip_prefix("Serving on http://")
        .expect(&line)
        .parse()
        .unwrap();
    Running { child, address }
}

/// What a start that fails says on standard error, with its exit code.
fn refusal(mut command: Command) -> (Option<i32>, String) {
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    // Ends with the process, or with the address of one that serves after all.
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    if !line.is_empty() {
        child.kill().unwrap();
    }
    let output = child.wait_with_output().unwrap();
    assert_eq!(line, "", "started");
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

impl Running {
    /// Sends bytes over a connection of its own and reads all that comes back.
    pub fn exchange(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply).unwrap();
        String::from_utf8_lossy(&reply).into_owned()
    }

    pub fn post(&self, path: &str, note: &str, body: &str) -> String {
        self.exchange(&format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Note: {note}\r\n\
             Content-Type: application/fhir+json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    }

    pub fn get(&self, path: &str) -> String {
        self.exchange(&format!(
            "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        ))
    }

    /// Asks the process to stop, and gives its exit code and everything it logged.
    pub fn stop(&mut self) -> (Option<i32>, Vec<u8>) {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        let status = self.child.wait().unwrap();
        let mut logged = Vec::new();
        self.child
            .stderr
            .take()
            .unwrap()
            .read_to_end(&mut logged)
            .unwrap();
        self.child
            .stdout
            .take()
            .unwrap()
            .read_to_end(&mut logged)
            .unwrap();
        (status.code(), logged)
    }
}

#[test]
fn starts_only_with_a_key_to_seal_to() {
    let folder = folder();
    let (code, words) = refusal(command(folder.path(), &["--port", "0"]));
    assert_eq!(code, Some(1));
    assert!(
        words.contains("INTAKE_RECIPIENT") && words.contains("--dev-key"),
        "{words}"
    );
    assert!(
        !folder.path().join("data").exists(),
        "nothing is made before that"
    );

    let trial = ["--port", "0", "--dev-key", "data/key.txt"];
    let mut server = start(command(folder.path(), &trial));
    assert!(server.get("/").ends_with("home"));
    let (code, logged) = server.stop();
    assert_eq!(code, Some(0));
    assert!(String::from_utf8_lossy(&logged).contains("for trying out only"));
    let key = fs::read_to_string(folder.path().join("data/key.txt")).unwrap();
    assert!(key.contains("AGE-SECRET-KEY-1"));
    assert!(!String::from_utf8_lossy(&logged).contains("AGE-SECRET"));
}

#[test]
fn says_what_to_do_when_it_cannot_start() {
    let folder = folder();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let table: [(&[&str], i32, &str); 4] = [
        (
            &["--port", &port, "--dev-key", "k"],
            1,
            "in use by another program",
        ),
        (
            &["--port", "0", "--dev-key", "k", "--dist", "nowhere"],
            1,
            "--dist",
        ),
        (
            &["--port", "0", "--dev-key", "k", "--data", "dist/index.html"],
            1,
            "data folder",
        ),
        (&["--prot", "0"], 2, "--port N"),
    ];
    for (arguments, expected, word) in table {
        let (code, words) = refusal(command(folder.path(), arguments));
        assert_eq!(code, Some(expected), "{arguments:?}: {words}");
        assert!(words.contains(word), "{arguments:?}: {words}");
    }
    let mut other = command(folder.path(), &["--port", "0", "--dev-key", "k"]);
    other.env("DATABASE_URL", "mysql://user:password@host/x");
    let (code, words) = refusal(other);
    assert_eq!(code, Some(1));
    assert!(
        words.contains("postgres://") && !words.contains("password"),
        "{words}"
    );
}

#[test]
fn a_request_under_way_is_answered_before_the_stop() {
    let folder = folder();
    let mut server = start(command(folder.path(), &["--port", "0", "--dev-key", "k"]));
    let body = response(fresh_identifier(), "Sam").to_string();
    let mut stream = TcpStream::connect(server.address).unwrap();
    let head = format!(
        "POST {COLLECTION} HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\
         Content-Type: application/fhir+json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    // The interim answer proves that the handler is waiting for the body.
    let mut interim = [0; 25];
    stream.read_exact(&mut interim).unwrap();
    assert_eq!(&interim, b"HTTP/1.1 100 Continue\r\n\r\n");
    let id = server.child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-TERM", &id])
            .status()
            .unwrap()
            .success()
    );
    let mut stderr = BufReader::new(server.child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("stopping") {
        line.clear();
        assert_ne!(
            stderr.read_line(&mut line).unwrap(),
            0,
            "ended without saying so"
        );
    }
    stream.write_all(body.as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    assert!(reply.starts_with("HTTP/1.1 201 "), "{reply}");
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
}
