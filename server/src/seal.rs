//! Sealing at rest: bodies are encrypted to the intake team's public keys in the
//! [age](https://age-encryption.org/v1) format, which the standard tool opens.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};

const SECRET_PREFIX: &str = "AGE-SECRET-KEY-";

/// Why bodies cannot be sealed. No variant repeats a key.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// No recipient was named.
    #[error(
        "no key to seal submissions to. Make a key pair with `age-keygen -o key.txt`, keep key.txt \
         away from this machine, and set INTAKE_RECIPIENT to its public key (age1…). To try things \
         out, --dev-key FILE makes a key pair of its own"
    )]
    NoRecipient,
    /// A private key was given where a public one belongs.
    #[error(
        "INTAKE_RECIPIENT holds a private key. Give the public key (age1…) that `age-keygen -y` \
         prints, and keep the private one away from this machine"
    )]
    PrivateKey,
    /// A recipient does not read as a public key.
    #[error("INTAKE_RECIPIENT: entry {0} is not an age public key (age1…)")]
    Recipient(usize),
    /// The trial key file could not be read or made.
    #[error("{file}: {1}", file = .0.display())]
    File(PathBuf, io::Error),
    /// The trial key file holds no key.
    #[error("{}: no line with a private age key", .0.display())]
    NoKey(PathBuf),
    /// Encryption failed.
    #[error("sealing: {0}")]
    Age(#[from] age::EncryptError),
    /// Writing the sealed bytes failed.
    #[error("sealing: {0}")]
    Write(#[from] io::Error),
}

/// The public keys that bodies are sealed to.
pub struct Seal {
    recipients: Vec<Recipient>,
}

impl Seal {
    /// Seals to a comma-separated list of public keys (`age1…`); each alone can open.
    ///
    /// # Errors
    /// The list is empty or an entry is no public key.
    pub fn to(list: &str) -> Result<Self, SealError> {
        let entries = list
            .split(',')
            .map(str::trim)
            .filter(|entry| !entry.is_empty());
        let recipients = entries.enumerate().map(|(at, entry)| {
            if entry.to_ascii_uppercase().starts_with(SECRET_PREFIX) {
                return Err(SealError::PrivateKey);
            }
            entry.parse().map_err(|_| SealError::Recipient(at + 1))
        });
        let recipients = recipients.collect::<Result<Vec<_>, _>>()?;
        if recipients.is_empty() {
            Err(SealError::NoRecipient)
        } else {
            Ok(Self { recipients })
        }
    }

    /// Seals to the key pair in a file, which is made (readable by its owner only) where it does not
    /// exist. For trying out: the private key lies beside what it opens.
    ///
    /// # Errors
    /// The file cannot be read or made, or holds no private key.
    pub fn with_dev_key(file: &Path) -> Result<Self, SealError> {
        let failed = |error| SealError::File(file.to_owned(), error);
        match fs::read_to_string(file) {
            Ok(text) => {
                let mut keys = text.lines().filter_map(|line| line.trim().parse().ok());
                let key: Identity = keys
                    .next()
                    .ok_or_else(|| SealError::NoKey(file.to_owned()))?;
                Ok(Self {
                    recipients: vec![key.to_public()],
                })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let key = Identity::generate();
                write_key(file, &key).map_err(failed)?;
                Ok(Self {
                    recipients: vec![key.to_public()],
                })
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// Seals bytes. The result is an age file, about 200 bytes longer.
    ///
    /// # Errors
    /// Practically none: the keys are checked and the target is memory.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let recipients = self.recipients.iter().map(|key| key as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(recipients)?;
        let mut sealed = Vec::with_capacity(plain.len() + 512);
        let mut writer = encryptor.wrap_output(&mut sealed)?;
        writer.write_all(plain)?;
        writer.finish()?;
        Ok(sealed)
    }
}

/// Writes a new key file in the form of `age-keygen`.
fn write_key(file: &Path, key: &Identity) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let secret = key.to_string();
    write!(
        options.open(file)?,
        "# For trying out only: not the key of real submissions.\n# public key: {}\n{}\n",
        key.to_public(),
        secret.expose_secret()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(list: &str) -> String {
        Seal::to(list)
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn each_recipient_alone_opens() {
        let keys = [Identity::generate(), Identity::generate()];
        let list = format!(" {}, {},", keys[0].to_public(), keys[1].to_public());
        let sealed = Seal::to(&list).unwrap().seal(b"canary").unwrap();
        for key in &keys {
            assert_eq!(age::decrypt(key, &sealed).unwrap(), b"canary");
        }
        assert!(age::decrypt(&Identity::generate(), &sealed).is_err());
        assert!(!sealed.windows(6).any(|window| window == b"canary"));
    }

    #[test]
    fn refuses_what_is_no_public_key_without_repeating_it() {
        let secret = Identity::generate().to_string();
        let public = Identity::generate().to_public();
        let secret = secret.expose_secret();
        assert!(message("").contains("age-keygen"));
        assert!(message(" , ").contains("age-keygen"));
        for list in [
            secret.to_owned(),
            secret.to_lowercase(),
            format!("{public},{secret}"),
        ] {
            let message = message(&list);
            assert!(message.contains("private key"), "{message}");
            assert!(
                !message.to_lowercase().contains(&secret.to_lowercase()),
                "{message}"
            );
        }
        assert!(message(&format!("{public},age1nonsense")).contains("entry 2"));
    }

    #[test]
    fn a_trial_key_is_made_once_and_for_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/key.txt");
        let first = Seal::with_dev_key(&file).unwrap();
        let again = Seal::with_dev_key(&file).unwrap();
        assert_eq!(
            first.recipients[0].to_string(),
            again.recipients[0].to_string()
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(
                fs::metadata(&file).unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
        fs::write(&file, "# nothing\n").unwrap();
        assert!(matches!(
            Seal::with_dev_key(&file),
            Err(SealError::NoKey(_))
        ));
    }
}
