//! Effects, of one kind for all.

use leptos::prelude::Effect;

/// Runs `act` soon, and again whenever a signal that it read has changed. [`Effect::new`] would compile
/// its whole machinery once for each closure; behind this, each costs its own code alone.
pub fn effect(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}
