//! What items are, and how their controls look.

/// What an item is (R4, `Questionnaire.item.type`); the profile's types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemType {
    /// Holds other items.
    Group,
    /// Text that asks nothing.
    Display,
    /// Yes or no.
    Boolean,
    /// An exact number.
    Decimal,
    /// A whole number.
    Integer,
    /// A date.
    Date,
    /// A date, or a moment.
    DateTime,
    /// A time of day.
    Time,
    /// One line of text.
    String,
    /// Several lines of text.
    Text,
    /// A web address.
    Url,
    /// One of the options.
    Choice,
    /// One of the options, or own text.
    OpenChoice,
}

impl ItemType {
    /// The standard's code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Display => "display",
            Self::Boolean => "boolean",
            Self::Decimal => "decimal",
            Self::Integer => "integer",
            Self::Date => "date",
            Self::DateTime => "dateTime",
            Self::Time => "time",
            Self::String => "string",
            Self::Text => "text",
            Self::Url => "url",
            Self::Choice => "choice",
            Self::OpenChoice => "open-choice",
        }
    }

    /// Reads the standard's code; `None` for what lies outside the profile.
    pub fn parse(code: &str) -> Option<Self> {
        const ALL: [ItemType; 13] = [
            ItemType::Group,
            ItemType::Display,
            ItemType::Boolean,
            ItemType::Decimal,
            ItemType::Integer,
            ItemType::Date,
            ItemType::DateTime,
            ItemType::Time,
            ItemType::String,
            ItemType::Text,
            ItemType::Url,
            ItemType::Choice,
            ItemType::OpenChoice,
        ];
        ALL.into_iter().find(|kind| kind.as_str() == code)
    }

    /// Whether it can have answers.
    pub fn is_question(self) -> bool {
        !matches!(self, Self::Group | Self::Display)
    }

    /// Whether its answers are chosen from options.
    pub fn is_choice(self) -> bool {
        matches!(self, Self::Choice | Self::OpenChoice)
    }
}

/// How a control is drawn (`questionnaire-itemControl`); the codes of the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// A group on a page of its own.
    Page,
    /// One of several, all in view.
    RadioButton,
    /// Several of several, all in view.
    CheckBox,
    /// A list that opens.
    DropDown,
    /// Help for the question above.
    Help,
    /// A short hint for the question above.
    Flyover,
}

/// The kind of a string (SDC's `sdc-questionnaire-keyboard`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyboard {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// Digits.
    Number,
    /// A web address.
    Url,
    /// Running text.
    Chat,
}
