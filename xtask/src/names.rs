//! The file names of the groups' own module, which change with its content so that browsers may keep it for
//! good. Trunk gives such names to the app alone.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The script that starts the module, and how it names the module's files.
const STARTER: &str = "groups.js";
const FILES: [&str; 2] = ["meetings.js", "meetings_bg.wasm"];

/// Names the module's files by their content, and has the script that starts it name them so.
pub fn meetings(folder: &Path) -> Result<()> {
    let mut hasher = DefaultHasher::new();
    for name in FILES {
        let content = fs::read(folder.join(name)).with_context(|| format!("reading {name}"))?;
        content.hash(&mut hasher);
    }
    let hash = hasher.finish();
    let starter = folder.join(STARTER);
    let mut text =
        fs::read_to_string(&starter).with_context(|| format!("reading {}", starter.display()))?;
    for name in FILES {
        let named = name.replacen("meetings", &format!("meetings-{hash:016x}"), 1);
        let quoted = format!("'./{name}'");
        if text.matches(&quoted).count() != 1 {
            bail!("{STARTER} does not name {quoted} once");
        }
        text = text.replace(&quoted, &format!("'./{named}'"));
        fs::rename(folder.join(name), folder.join(named))?;
    }
    fs::write(&starter, text)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_content_and_the_starter_knows_them() {
        let named = |content: &str| {
            let folder = tempfile::tempdir().unwrap();
            let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
            write(FILES[0], "script");
            write(FILES[1], content);
            write(STARTER, "import './meetings.js'; f('./meetings_bg.wasm')");
            meetings(folder.path()).unwrap();
            let starter = fs::read_to_string(folder.path().join(STARTER)).unwrap();
            let names: Vec<_> = starter.split("'./").skip(1).collect();
            let names: Vec<_> = names.iter().map(|rest| rest.split('\'').next()).collect();
            for name in &names {
                assert!(folder.path().join(name.unwrap()).is_file(), "{starter}");
            }
            starter
        };
        assert_eq!(named("one"), named("one"));
        assert_ne!(named("one"), named("two"));
    }

    #[test]
    fn a_starter_that_does_not_name_them_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        for name in FILES {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::write(folder.path().join(STARTER), "import './meetings.js'").unwrap();
        assert!(meetings(folder.path()).is_err());
    }
}
