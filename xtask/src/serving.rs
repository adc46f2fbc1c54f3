//! Programs that stay: started, waited for until they answer, stopped together.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often programs are looked at.
const POLL: Duration = Duration::from_millis(100);
/// How long a program may take to end after it was asked to.
const GRACE: Duration = Duration::from_secs(10);

/// A program that was started and is ended with this value.
pub struct Serving {
    name: String,
    child: Child,
}

impl Serving {
    /// Starts a program.
    pub fn start(name: &str, command: &mut Command) -> Result<Self> {
        let child = command
            .spawn()
            .with_context(|| format!("could not start {name}"))?;
        Ok(Self {
            name: name.to_owned(),
            child,
        })
    }

    /// Waits until something answers HTTP on the port.
    ///
    /// # Errors
    /// Where the program ends before that, or `limit` passes.
    pub fn wait_until_it_answers(&mut self, port: u16, limit: Duration) -> Result<()> {
        let start = Instant::now();
        while !answers(port) {
            self.check()?;
            if start.elapsed() > limit {
                bail!("{} did not answer within {} s", self.name, limit.as_secs());
            }
            thread::sleep(POLL);
        }
        self.check()
    }

    /// An error where the program has ended.
    fn check(&mut self) -> Result<()> {
        match self.child.try_wait()? {
            Some(status) => bail!("{} ended by itself ({status})", self.name),
            None => Ok(()),
        }
    }

    /// Asks the program to end and waits for it; ends it where it does not.
    fn stop(&mut self) -> Result<()> {
        if self.child.try_wait()?.is_some() {
            return Ok(());
        }
        ask_to_end(&mut self.child)?;
        let start = Instant::now();
        while self.child.try_wait()?.is_none() {
            if start.elapsed() > GRACE {
                self.child.kill()?;
            }
            thread::sleep(POLL);
        }
        Ok(())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            eprintln!("{} could not be stopped: {error:#}", self.name);
        }
    }
}

/// Waits for Ctrl-C (or a polite kill) and then stops all programs, the last started first.
///
/// # Errors
/// Where one of them ends by itself; the others are stopped.
pub fn until_interrupted(interrupted: &Receiver<()>, mut programs: Vec<Serving>) -> Result<()> {
    let result = loop {
        match interrupted.recv_timeout(POLL) {
            Ok(()) | Err(RecvTimeoutError::Disconnected) => break Ok(()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if let Err(error) = programs.iter_mut().try_for_each(Serving::check) {
            break Err(error);
        }
    };
    println!("\nStopping.");
    while programs.pop().is_some() {}
    result
}

/// Receives one message at Ctrl-C or when this program is asked to end. May be called once.
pub fn interruptions() -> Result<Receiver<()>> {
    let (sender, receiver) = channel();
    ctrlc::set_handler(move || {
        if sender.send(()).is_err() {
            eprintln!("Stopping already.");
        }
    })?;
    Ok(receiver)
}

/// A port that nothing listens on at this moment.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

/// An error in words where a port is taken already.
pub fn check_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken by another program: choose one with --port")
        }
        Err(error) => Err(error).with_context(|| format!("port {port}")),
    }
}

/// Whether an HTTP server answers on a port of this machine.
fn answers(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let ask = || {
        let mut stream = TcpStream::connect_timeout(&address, POLL)?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut start = [0; 5];
        stream.read_exact(&mut start)?;
        std::io::Result::Ok(&start == b"HTTP/")
    };
    ask().unwrap_or(false)
}

#[cfg(unix)]
fn ask_to_end(child: &mut Child) -> Result<()> {
    use nix::sys::signal::{Signal, kill};
    use nix::unistd::Pid;
    let id = i32::try_from(child.id()).context("a process id out of range")?;
    Ok(kill(Pid::from_raw(id), Signal::SIGINT)?)
}

#[cfg(not(unix))]
fn ask_to_end(child: &mut Child) -> Result<()> {
    Ok(child.kill()?)
}
