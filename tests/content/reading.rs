//! The reading grade of an English text by Flesch and Kincaid (1975): 0.39 words a sentence + 11.8
//! syllables a word - 15.59. Syllables are counted by vowels, as a program can.

/// Below seventh grade.
pub const LIMIT: f64 = 7.0;

/// From this many words on a sentence is judged by itself.
const SENTENCE: u32 = 8;
/// From this many words on so is what has no end, such as an option that lists what it means.
const LIST: u32 = 12;

/// Proper names, which nobody can say in shorter words; each is read as one short word.
const NAMES: [&str; 29] = [
    "988 Suicide & Crisis Lifeline",
    "Suicide & Crisis Lifeline",
    "Crisis Text Line",
    "SAMHSA National Helpline",
    "SAMHSA",
    "Herren Project Clubs",
    "Herren Project Club",
    "Herren Project",
    "Project Purple",
    "Alcoholics, Narcotics or Cocaine Anonymous",
    "Alcoholics Anonymous",
    "Alcohólicos, Narcóticos o Cocainómanos Anónimos",
    "Alcohólicos Anónimos",
    "Narcóticos Anónimos",
    "Cocainómanos Anónimos",
    "Seeking Sobriety",
    "Grief Support",
    "Parental",
    "Spousal",
    "Alateen",
    "Medicaid",
    "Medicare",
    "TRICARE",
    "JavaScript",
    "District of Columbia",
    "US Virgin Islands",
    "Northern Mariana Islands",
    "Puerto Rico",
    "United States",
];

/// What a grade is made of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    pub words: u32,
    pub sentences: u32,
    pub syllables: u32,
}

/// Whether a text is a label: too short to be judged alone, since two long words make a university of it.
pub fn is_label(text: &str) -> bool {
    let ends = text
        .trim_end_matches(['”', '"', ')'])
        .ends_with(['.', '!', '?', ':']);
    figures(text).words < if ends { SENTENCE } else { LIST }
}

impl Figures {
    pub fn grade(self) -> f64 {
        let (words, sentences) = (f64::from(self.words), f64::from(self.sentences));
        0.39 * words / sentences + 11.8 * f64::from(self.syllables) / words - 15.59
    }
}

/// The figures of a text.
pub fn figures(text: &str) -> Figures {
    let text = without_names(text);
    let mut figures = Figures {
        sentences: 1,
        ..Figures::default()
    };
    let mut ended = false;
    for word in text.split_whitespace() {
        let letters: String = word
            .chars()
            .filter(|c| c.is_alphabetic() || *c == '\'')
            .collect();
        if letters.is_empty() && !word.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        figures.sentences += u32::from(ended);
        figures.words += 1;
        // Numbers and addresses are read figure by figure, or not at all.
        let plain = letters.len() + 2 >= word.len() && !word.contains('@');
        figures.syllables += if plain {
            syllables(&letters.to_lowercase())
        } else {
            1
        };
        ended = word
            .trim_end_matches(['”', '"', ')'])
            .ends_with(['.', '!', '?', ':']);
    }
    figures
}

/// The figures of several texts, each at least a sentence.
pub fn together(all: &[Figures]) -> Figures {
    all.iter().fold(Figures::default(), |sum, one| Figures {
        words: sum.words + one.words,
        sentences: sum.sentences + one.sentences,
        syllables: sum.syllables + one.syllables,
    })
}

/// A text with each proper name as one short word.
pub fn without_names(text: &str) -> String {
    NAMES
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(name, "Sam"))
}

fn syllables(word: &str) -> u32 {
    let vowel = |c: char| "aeiouyáéíóú".contains(c);
    let mut count = 0;
    let mut before = false;
    for c in word.chars() {
        count += u32::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = |ending: &str| {
        let stem = word.strip_suffix(ending);
        stem.is_some_and(|stem| stem.chars().next_back().is_some_and(|c| !vowel(c)))
    };
    let sounded = [
        "le", "les", "ted", "ded", "ses", "ces", "ges", "ches", "shes", "xes", "zes",
    ];
    let sounded = sounded
        .iter()
        .any(|ending| silent(ending) || word.ends_with(ending));
    if count > 1 && !sounded && ["e", "es", "ed"].into_iter().any(silent) {
        count -= 1;
    }
    count.max(1)
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    let table = [
        ("the", 1),
        ("help", 1),
        ("support", 2),
        ("people", 2),
        ("recovery", 4),
        ("asked", 1),
        ("wanted", 2),
        ("places", 2),
        ("use", 1),
        ("school", 1),
        ("substance", 2),
        ("counselor", 3),
    ];
    for (word, count) in table {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn grades_rise_with_clauses_and_long_words() {
    let grade = |text| figures(text).grade();
    assert!(grade("You can call us. We will help you.") < 1.0);
    let hard =
        "Participation in peer support facilitates the development of individual self-advocacy.";
    assert!(grade(hard) > 15.0);
}
