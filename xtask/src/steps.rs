//! A command's steps: each is named when it begins and timed, the first that fails ends the
//! command, and a table of all of them closes it.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The steps taken so far.
pub struct Steps {
    start: Instant,
    taken: Vec<Taken>,
}

struct Taken {
    name: String,
    time: Duration,
    passed: bool,
}

impl Steps {
    /// None taken yet.
    pub fn new() -> Self {
        Self {
            start: Instant::now(),
            taken: Vec::new(),
        }
    }

    /// Takes one step.
    ///
    /// # Errors
    /// The step's own, with the step's name before it; the table is printed first.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        self.taken.push(Taken {
            name: name.to_owned(),
            time: start.elapsed(),
            passed: result.is_ok(),
        });
        if result.is_err() {
            self.print();
        }
        result.with_context(|| format!("step {name:?}"))
    }

    /// Prints the table of a command whose steps all passed.
    pub fn finish(&self) {
        self.print();
        println!("\nAll {} steps passed.", self.taken.len());
    }

    fn print(&self) {
        let width = self
            .taken
            .iter()
            .map(|taken| taken.name.len())
            .max()
            .unwrap_or(0);
        println!();
        for Taken { name, time, passed } in &self.taken {
            let outcome = if *passed { "passed" } else { "FAILED" };
            println!("  {name:width$}  {outcome}  {:>7.1} s", time.as_secs_f64());
        }
        println!(
            "  {:width$}          {:>7.1} s",
            "in all",
            self.start.elapsed().as_secs_f64()
        );
    }
}
