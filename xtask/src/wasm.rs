//! As much of WebAssembly's binary format as it takes to make a module smaller
//! ([the specification](https://webassembly.github.io/spec/core/binary/modules.html)).

mod bytes;

use anyhow::{Result, bail};

use self::bytes::{Import, Reader, put_bytes, put_number};

/// The first eight bytes: `\0asm`, version 1.
const HEAD: [u8; 8] = *b"\0asm\x01\0\0\0";

const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;
/// In the custom section `name`: the names of functions.
const FUNCTION_NAMES: u8 = 1;

/// `unreachable`, as the body of a function without locals.
const TRAP: [u8; 3] = [0x00, 0x00, 0x0b];

/// A module as its sections: the kind and the content of each.
pub struct Module {
    sections: Vec<(u8, Vec<u8>)>,
}

impl Module {
    /// Reads a module's sections.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let Some(rest) = bytes.strip_prefix(&HEAD) else {
            bail!("this is no WebAssembly module of version 1");
        };
        let mut reader = Reader { rest };
        let mut sections = Vec::new();
        while !reader.rest.is_empty() {
            let kind = reader.byte()?;
            sections.push((kind, reader.bytes()?.to_vec()));
        }
        Ok(Self { sections })
    }

    /// The module as bytes.
    pub fn write(&self) -> Vec<u8> {
        let mut out = HEAD.to_vec();
        for (kind, content) in &self.sections {
            out.push(*kind);
            put_bytes(&mut out, content);
        }
        out
    }

    /// Makes each function a trap whose name is told to; how many those were. Without names there
    /// are none.
    pub fn trap(&mut self, is_told: impl Fn(&str) -> bool) -> Result<usize> {
        let names = self.function_names()?;
        let imported = self
            .imports()?
            .into_iter()
            .filter(|import| import.kind == 0);
        let imported = u32::try_from(imported.count())?;
        let Some(code) = self.section(CODE) else {
            return Ok(0);
        };
        let mut reader = Reader { rest: code };
        let count = reader.number()?;
        let mut out = Vec::new();
        put_number(&mut out, count);
        let mut trapped = 0;
        for index in imported..imported + count {
            let body = reader.bytes()?;
            let name = names.iter().find(|(of, _)| *of == index);
            if name.is_some_and(|(_, name)| is_told(name)) {
                put_bytes(&mut out, &TRAP);
                trapped += 1;
            } else {
                put_bytes(&mut out, body);
            }
        }
        *code = out;
        Ok(trapped)
    }

    /// The names of what the module imports, in its order.
    pub fn import_names(&mut self) -> Result<Vec<String>> {
        let imports = self.imports()?;
        Ok(imports.into_iter().map(|import| import.name).collect())
    }

    /// Gives what the module imports other names.
    pub fn rename_imports(&mut self, rename: impl Fn(&str) -> String) -> Result<()> {
        let imports = self.imports()?;
        let Some(section) = self.section(IMPORT) else {
            return Ok(());
        };
        section.clear();
        put_number(section, u32::try_from(imports.len())?);
        for import in &imports {
            put_bytes(section, import.module.as_bytes());
            put_bytes(section, rename(&import.name).as_bytes());
            section.push(import.kind);
            section.extend(&import.what);
        }
        Ok(())
    }

    fn section(&mut self, kind: u8) -> Option<&mut Vec<u8>> {
        let mut found = self.sections.iter_mut().filter(|(other, _)| *other == kind);
        found.next().map(|(_, content)| content)
    }

    fn imports(&mut self) -> Result<Vec<Import>> {
        let Some(section) = self.section(IMPORT) else {
            return Ok(Vec::new());
        };
        let mut reader = Reader { rest: section };
        let count = reader.number()?;
        (0..count).map(|_| reader.import()).collect()
    }

    /// Functions' indices and names, as far as they are told.
    fn function_names(&self) -> Result<Vec<(u32, String)>> {
        for (kind, content) in &self.sections {
            let mut reader = Reader { rest: content };
            if *kind != CUSTOM || reader.text()? != "name" {
                continue;
            }
            while !reader.rest.is_empty() {
                let part = reader.byte()?;
                let mut names = Reader {
                    rest: reader.bytes()?,
                };
                if part == FUNCTION_NAMES {
                    let count = names.number()?;
                    return (0..count)
                        .map(|_| Ok((names.number()?, names.text()?)))
                        .collect();
                }
            }
        }
        Ok(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions and a memory, and holds two functions with names.
    fn module() -> Vec<u8> {
        let mut out = HEAD.to_vec();
        let mut section = |kind, content: &[u8]| {
            out.push(kind);
            put_bytes(&mut out, content);
        };
        section(1, b"\x01\x60\x00\x00");
        section(
            IMPORT,
            b"\x03\x02./\x05first\x00\x00\x02./\x06memory\x02\x01\x01\x02\x02./\x04next\x00\x00",
        );
        section(3, b"\x02\x00\x00");
        section(CODE, b"\x02\x03\x00\x01\x0b\x02\x00\x0b");
        section(CUSTOM, b"\x04name\x01\x0b\x02\x02\x03one\x03\x03two");
        out
    }

    #[test]
    fn what_is_not_touched_stays_as_it_is() {
        let bytes = module();
        let mut module = Module::read(&bytes).unwrap();
        assert_eq!(module.write(), bytes);
        assert_eq!(module.trap(|_| false).unwrap(), 0);
        module.rename_imports(str::to_owned).unwrap();
        assert_eq!(module.write(), bytes);
    }

    #[test]
    fn functions_are_trapped_by_name_behind_those_that_are_imported() {
        let mut module = Module::read(&module()).unwrap();
        assert_eq!(module.trap(|name| name == "two").unwrap(), 1);
        let code = module.section(CODE).unwrap();
        assert_eq!(code, b"\x02\x03\x00\x01\x0b\x03\x00\x00\x0b");
    }

    #[test]
    fn imports_are_renamed_and_keep_what_they_are() {
        let mut module = Module::read(&module()).unwrap();
        assert_eq!(module.import_names().unwrap(), ["first", "memory", "next"]);
        module.rename_imports(|name| name[..1].to_owned()).unwrap();
        assert_eq!(
            module.section(IMPORT).unwrap(),
            b"\x03\x02./\x01f\x00\x00\x02./\x01m\x02\x01\x01\x02\x02./\x01n\x00\x00"
        );
    }

    #[test]
    fn what_is_cut_off_or_something_else_is_an_error() {
        let bytes = module();
        assert!(Module::read(&bytes[..bytes.len() - 1]).is_err());
        assert!(Module::read(b"<!doctype html>").is_err());
    }
}
