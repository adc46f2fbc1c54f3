//! What a module is written with: numbers in LEB128, texts and imports
//! ([the specification](https://webassembly.github.io/spec/core/binary/values.html)).

use anyhow::{Context, Result, bail};

/// Something that a module imports.
pub struct Import {
    /// Whose it is.
    pub module: String,
    /// What it is called there.
    pub name: String,
    /// 0 for a function.
    pub kind: u8,
    /// Its type, as it stands.
    pub what: Vec<u8>,
}

/// Reads from the front of what is left.
pub struct Reader<'a> {
    /// What is left.
    pub rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// One byte.
    pub fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.rest.split_first().context("it ends too early")?;
        self.rest = rest;
        Ok(*first)
    }

    /// An unsigned number in LEB128.
    pub fn number(&mut self) -> Result<u32> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number is longer than 32 bits")
    }

    /// Bytes behind their count.
    pub fn bytes(&mut self) -> Result<&'a [u8]> {
        let count = self.number()? as usize;
        let found = self.rest.split_at_checked(count);
        let (bytes, rest) = found.context("it ends too early")?;
        self.rest = rest;
        Ok(bytes)
    }

    /// A text behind the count of its bytes.
    pub fn text(&mut self) -> Result<String> {
        Ok(String::from_utf8(self.bytes()?.to_vec())?)
    }

    /// One import, whatever its kind.
    pub fn import(&mut self) -> Result<Import> {
        let (module, name, kind) = (self.text()?, self.text()?, self.byte()?);
        let before = self.rest;
        match kind {
            // A function: its type's index.
            0 => drop(self.number()?),
            // A table: its elements' type, then limits; a memory: limits.
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            // A global: its type, and whether it may change.
            3 => drop((self.byte()?, self.byte()?)),
            _ => bail!("{name} is an import of the unknown kind {kind}"),
        }
        let what = before[..before.len() - self.rest.len()].to_vec();
        Ok(Import {
            module,
            name,
            kind,
            what,
        })
    }

    fn limits(&mut self) -> Result<()> {
        let has_upper = self.byte()? & 1 == 1;
        self.number()?;
        if has_upper {
            self.number()?;
        }
        Ok(())
    }
}

/// Writes an unsigned number in LEB128.
pub fn put_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

/// Writes bytes behind their count.
pub fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    // A section of more than 4 GB would not have been read.
    put_number(out, u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    out.extend(bytes);
}
