//! The questionnaires that may be answered: the JSON files beside the app.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use questionnaire::Questionnaire;

/// A file's time of change and length: when either differs, it is read again.
type Stamp = (SystemTime, u64);

/// The published questionnaires.
///
/// The folder is looked at before every lookup, so that a form published while the server runs is
/// accepted from its first response. A version whose file has gone stays until the next start:
/// somebody may have it open.
pub struct Definitions {
    folder: PathBuf,
    loaded: RwLock<Loaded>,
}

#[derive(Default)]
struct Loaded {
    stamps: HashMap<PathBuf, Stamp>,
    /// Versions by url; a definition may have none.
    by_url: HashMap<String, HashMap<Option<String>, Arc<Questionnaire>>>,
}

/// Why a canonical names no definition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unknown {
    /// No questionnaire has this url.
    Url,
    /// The questionnaire is known, this version is not.
    Version,
}

impl Definitions {
    /// Loads every definition of a folder. One that cannot be used is logged and left out.
    pub fn load(folder: PathBuf) -> Self {
        let definitions = Self {
            folder,
            loaded: RwLock::default(),
        };
        definitions.refresh();
        definitions
    }

    /// The definition of a canonical `url|version`, or of a bare url where the definition has no
    /// version. Reads files; call it where blocking is allowed.
    ///
    /// # Errors
    /// Says which of the two is unknown.
    pub fn find(&self, canonical: &str) -> Result<Arc<Questionnaire>, Unknown> {
        self.refresh();
        let (url, version) = match canonical.split_once('|') {
            Some((url, version)) => (url, Some(version.to_owned())),
            None => (canonical, None),
        };
        let loaded = self.loaded.read().unwrap_or_else(PoisonError::into_inner);
        let versions = loaded.by_url.get(url).ok_or(Unknown::Url)?;
        versions.get(&version).cloned().ok_or(Unknown::Version)
    }

    fn refresh(&self) {
        let files = match json_files(&self.folder) {
            Ok(files) => files,
            Err(error) => {
                tracing::error!(%error, folder = %self.folder.display(), "questionnaires");
                return;
            }
        };
        let changed: Vec<_> = {
            let loaded = self.loaded.read().unwrap_or_else(PoisonError::into_inner);
            let unknown = |(file, stamp): &(PathBuf, Stamp)| loaded.stamps.get(file) != Some(stamp);
            files.into_iter().filter(unknown).collect()
        };
        for (file, stamp) in changed {
            let definition = read(&file);
            let mut loaded = self.loaded.write().unwrap_or_else(PoisonError::into_inner);
            if let Some(definition) = definition {
                let versions = loaded
                    .by_url
                    .entry(definition.url().to_owned())
                    .or_default();
                versions.insert(
                    definition.version().map(str::to_owned),
                    Arc::new(definition),
                );
            }
            loaded.stamps.insert(file, stamp);
        }
    }
}

/// The `.json` files of a folder with their stamps, in the order of their names.
fn json_files(folder: &Path) -> io::Result<Vec<(PathBuf, Stamp)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let about = fs::metadata(&path)?;
            files.push((path, (about.modified()?, about.len())));
        }
    }
    files.sort();
    Ok(files)
}

/// Reads one definition; `None`, logged with its reasons, where it cannot be used.
fn read(file: &Path) -> Option<Questionnaire> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            tracing::error!(file = %file.display(), %error, "questionnaire unreadable");
            return None;
        }
    };
    match Questionnaire::parse(&bytes) {
        Ok(parsed) => {
            let definition = parsed.questionnaire;
            tracing::info!(canonical = %definition.canonical(), "questionnaire loaded");
            Some(definition)
        }
        Err(issues) => {
            for issue in issues {
                tracing::error!(
                    file = %file.display(),
                    at = issue.expression,
                    "questionnaire refused: {}",
                    issue.message("en")
                );
            }
            None
        }
    }
}
