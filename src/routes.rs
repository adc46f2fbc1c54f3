//! Every path of the site and its language, in one place.

use groups::{Group, feed::is_slug};

use crate::locales::{Locale, Words};

/// A page of the site. Paths are the same in every language, behind the
/// language's prefix (none for English, `/es` for Spanish).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`: the front door.
    Home,
    /// `/help-now`: danger, crisis and help lines.
    HelpNow,
    /// `/peer-support`: what peer support is.
    PeerSupport,
    /// `/youth`: where a person below 18 finds help.
    Youth,
    /// `/privacy`: what is kept where, what is sent to whom.
    Privacy,
    /// `/kept`: what this browser holds.
    Kept,
    /// `/find`: the questions that find what fits.
    Find,
    /// `/groups`: the online groups.
    Groups,
    /// `/groups/{slug}`: one group.
    Group(String),
    /// `/clubs`: the clubs in schools.
    Clubs,
    /// `/clubs/student`: what a student shows to an adult.
    Student,
    /// `/inquiry/support`: the inquiry for oneself.
    SupportInquiry,
    /// `/inquiry/family`: the inquiry for a loved one.
    FamilyInquiry,
    /// `/clubs/register`: the registration of a club.
    ClubRegistration,
    /// `/forms/{id}`: any definition at `/questionnaires/{id}.json`.
    Form(String),
    /// Every other path.
    NotFound,
}

/// A route in a language: what a path names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The language of the page.
    pub locale: Locale,
    /// The page.
    pub route: Route,
}

impl Place {
    /// The place that a URL's path names; a trailing slash makes no difference.
    #[must_use]
    pub fn from_path(path: &str) -> Self {
        let path = path.trim_matches('/');
        let (locale, rest) = match path.strip_prefix("es") {
            Some("") => (Locale::Es, ""),
            Some(rest) if rest.starts_with('/') => (Locale::Es, rest.trim_start_matches('/')),
            _ => (Locale::En, path),
        };
        Self {
            locale,
            route: Route::from_path(rest),
        }
    }

    /// The path of this place, as links and the prerendered files have it.
    #[must_use]
    pub fn path(&self) -> String {
        match (self.locale, self.route.path().as_str()) {
            (Locale::En, rest) => format!("/{rest}"),
            (Locale::Es, rest) => format!("/es/{rest}"),
        }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> Self {
        Self {
            locale,
            route: self.route.clone(),
        }
    }
}

impl Route {
    /// Every page that is rendered ahead of time in every language.
    pub fn prerendered() -> impl Iterator<Item = Self> {
        let groups = Group::ALL.map(|group| Self::Group(group.slug().to_owned()));
        Self::PRERENDERED.into_iter().chain(groups)
    }

    /// Those of them that are not one group's.
    const PRERENDERED: [Self; 13] = [
        Self::Home,
        Self::HelpNow,
        Self::PeerSupport,
        Self::Youth,
        Self::Privacy,
        Self::Kept,
        Self::Find,
        Self::Groups,
        Self::Clubs,
        Self::Student,
        Self::SupportInquiry,
        Self::FamilyInquiry,
        Self::ClubRegistration,
    ];

    fn from_path(path: &str) -> Self {
        match path {
            "" => Self::Home,
            "help-now" => Self::HelpNow,
            "peer-support" => Self::PeerSupport,
            "youth" => Self::Youth,
            "privacy" => Self::Privacy,
            "kept" => Self::Kept,
            "find" => Self::Find,
            "groups" => Self::Groups,
            "clubs" => Self::Clubs,
            "clubs/student" => Self::Student,
            "inquiry/support" => Self::SupportInquiry,
            "inquiry/family" => Self::FamilyInquiry,
            "clubs/register" => Self::ClubRegistration,
            _ => match path.split_once('/') {
                Some(("forms", id)) if is_form_id(id) => Self::Form(id.to_owned()),
                Some(("groups", slug)) if is_slug(slug) => Self::Group(slug.to_owned()),
                _ => Self::NotFound,
            },
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Home => "",
            Self::HelpNow => "help-now",
            Self::PeerSupport => "peer-support",
            Self::Youth => "youth",
            Self::Privacy => "privacy",
            Self::Kept => "kept",
            Self::Find => "find",
            Self::Groups => "groups",
            Self::Clubs => "clubs",
            Self::Student => "clubs/student",
            Self::SupportInquiry => "inquiry/support",
            Self::FamilyInquiry => "inquiry/family",
            Self::ClubRegistration => "clubs/register",
            Self::Form(id) => return format!("forms/{id}"),
            Self::Group(slug) => return format!("groups/{slug}"),
            Self::NotFound => "404",
        }
        .to_owned()
    }

    /// The page's title, which is also the beginning of the document's title.
    /// A form's own title stands in its definition, that of a group beyond the five in the feed.
    #[must_use]
    pub fn title(&self, words: &'static Words) -> &'static str {
        let titles = &words.titles;
        match self {
            Self::Home => titles.home,
            Self::Find => titles.find,
            Self::HelpNow => titles.help_now,
            Self::PeerSupport => titles.peer_support,
            Self::Youth => titles.youth,
            Self::Privacy => titles.privacy,
            Self::Kept => words.kept.title,
            Self::Groups => titles.groups,
            Self::Clubs => titles.clubs,
            Self::Student => titles.student,
            Self::SupportInquiry => titles.support,
            Self::FamilyInquiry => titles.family,
            Self::ClubRegistration => titles.register,
            Self::Group(slug) => Group::from_slug(slug).map_or("", Group::name),
            Self::Form(_) => "",
            Self::NotFound => titles.not_found,
        }
    }
}

impl Route {
    /// The page that opens the form `id`.
    #[must_use]
    pub fn of_form(id: &str) -> Self {
        match id {
            "support" => Self::SupportInquiry,
            "family" => Self::FamilyInquiry,
            "club" => Self::ClubRegistration,
            _ => Self::Form(id.to_owned()),
        }
    }

    /// The title, or the id of a form that the site does not know.
    #[must_use]
    pub fn title_or_id<'a>(&'a self, words: &'static Words) -> &'a str {
        match self {
            Self::Form(id) => id,
            _ => self.title(words),
        }
    }

    /// Whether an id may be that of a form.
    #[must_use]
    pub fn is_form(id: &str) -> bool {
        is_form_id(id)
    }

    /// The form that this page opens.
    #[must_use]
    pub fn form_id(&self) -> Option<&str> {
        match self {
            Self::SupportInquiry => Some("support"),
            Self::FamilyInquiry => Some("family"),
            Self::ClubRegistration => Some("club"),
            Self::Form(id) => Some(id),
            _ => None,
        }
    }

    /// Whether the form of this page asks about work alone and about nothing private.
    #[must_use]
    pub fn is_work(&self) -> bool {
        matches!(self, Self::ClubRegistration)
    }

    /// The page that a form's turn in the road leads to: the code of a group
    /// in the code system `exit`.
    #[must_use]
    pub fn of_exit(code: &str) -> Option<Self> {
        match code {
            "youth" => Some(Self::Youth),
            "student" => Some(Self::Student),
            _ => None,
        }
    }
}

/// Whether a path segment may name a definition: an id as FHIR R4 has it (2.24.0.1, `id`) or with an
/// underscore, as a file name that is not hidden and can reach no other folder.
fn is_form_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && !id.starts_with('.')
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_named_by_its_own_path() {
        for locale in Locale::ALL {
            for route in Route::prerendered()
                .chain([Route::Form("phq-9".into()), Route::Group("monday-7".into())])
            {
                let place = Place { locale, route };
                assert_eq!(Place::from_path(&place.path()), place);
            }
        }
    }

    #[test]
    fn paths_are_read_leniently_and_ids_strictly() {
        let table = [
            ("/es", Locale::Es, Route::Home),
            ("/es/", Locale::Es, Route::Home),
            ("/privacy/", Locale::En, Route::Privacy),
            ("/essay", Locale::En, Route::NotFound),
            ("/forms/", Locale::En, Route::NotFound),
            ("/forms/../secret", Locale::En, Route::NotFound),
            ("/forms/%2e%2e", Locale::En, Route::NotFound),
            ("/forms/..", Locale::En, Route::NotFound),
            ("/forms/.hidden", Locale::En, Route::NotFound),
            ("/forms/a/b", Locale::En, Route::NotFound),
            ("/forms/a:b", Locale::En, Route::NotFound),
            ("/groups/", Locale::En, Route::Groups),
            ("/groups/..", Locale::En, Route::NotFound),
            ("/groups/a/b", Locale::En, Route::NotFound),
            ("/groups/a%20b", Locale::En, Route::NotFound),
            ("/es/groups/12", Locale::Es, Route::Group("12".into())),
            ("/forms/a-1", Locale::En, Route::Form("a-1".into())),
            (
                "/forms/AUDIT_C.v2",
                Locale::En,
                Route::Form("AUDIT_C.v2".into()),
            ),
        ];
        for (path, locale, route) in table {
            assert_eq!(Place::from_path(path), Place { locale, route }, "{path}");
        }
    }

    #[test]
    fn each_form_page_opens_its_form() {
        for id in ["support", "family", "club", "other"] {
            assert_eq!(Route::of_form(id).form_id(), Some(id));
        }
    }
}
