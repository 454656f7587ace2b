//! The user's own words for terms, in the place of those of the language (D14).
//!
//! Why beside the texts and not handed to whoever shows a word: a stage is named in forty places, and each would have to
//! ask the book first. The page keeps the words once and is drawn anew when they change, as with another language.

use super::Words;
use crate::lead::{CHANNEL_CODES, OwnChannel, Stage, Term};
use std::cell::RefCell;

thread_local! {
    static OWN: RefCell<Vec<(Term, &'static str)>> = const { RefCell::new(Vec::new()) };
    static CHANNELS: RefCell<&'static [OwnChannel]> = const { RefCell::new(&[]) };
}

/// Keeps the user's words for terms from now on; whether any is another one. What was kept is never given back.
pub fn keep_terms(terms: &[(Term, String)]) -> bool {
    OWN.with_borrow_mut(|own| {
        let is_known =
            own.iter().map(|(term, word)| (*term, *word)).eq(terms.iter().map(|(term, word)| (*term, &**word)));
        if !is_known {
            *own = terms.iter().map(|(term, word)| (*term, &*String::leak(word.clone()))).collect();
        }
        !is_known
    })
}

/// Keeps the user's channels from now on; whether any is another one. What was kept is never given back.
pub fn keep_channels(channels: &[OwnChannel]) -> bool {
    CHANNELS.with_borrow_mut(|own| {
        let is_known = *own == channels;
        if !is_known {
            *own = channels.to_vec().leak();
        }
        !is_known
    })
}

/// What the user calls a channel, if they call it anything.
pub(super) fn own_channel_name(code: &str) -> Option<&'static str> {
    let own = CHANNELS.with_borrow(|own| *own);
    own.iter().find(|channel| channel.code == code).map(|channel| &*channel.name).filter(|name| !name.is_empty())
}

impl Words {
    /// The channels that are offered for choice, by code and name: the built-in ones, then the user's own.
    pub fn channel_choices(&'static self) -> Vec<(&'static str, &'static str)> {
        let own = CHANNELS.with_borrow(|own| *own);
        let is_hidden = |code: &str| own.iter().any(|channel| channel.code == code && channel.is_hidden);
        let added = own.iter().filter(|channel| !channel.is_built_in()).map(|channel| &*channel.code);
        let offered = CHANNEL_CODES.into_iter().chain(added).filter(|code| !is_hidden(code));
        offered.map(|code| (code, self.channel(code))).collect()
    }

    /// The word for a term: the user's own, else that of the language.
    pub fn term(&self, term: Term) -> &'static str {
        let own = OWN.with_borrow(|own| own.iter().find(|(known, _)| *known == term).map(|(_, word)| *word));
        own.unwrap_or(self.term_of_language(term))
    }

    /// The name of a stage.
    pub fn stage(&self, stage: Stage) -> &'static str {
        self.term(Term::Stage(stage))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_users_word_stands_in_the_place_of_the_languages() {
        let words = Language::En.words();
        assert_eq!(words.stage(Stage::Prospect), "Prospect");
        let own = [(Term::Stage(Stage::Prospect), "Warm lead".to_owned()), (Term::SalesQualified, "Ready".to_owned())];
        assert!(keep_terms(&own) && !keep_terms(&own));
        assert_eq!((words.stage(Stage::Prospect), words.term(Term::SalesQualified)), ("Warm lead", "Ready"));
        assert_eq!(words.stage(Stage::Customer), "Customer");
        assert!(keep_terms(&[]));
        assert_eq!(words.stage(Stage::Prospect), "Prospect");
    }
}
