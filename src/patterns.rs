//! The browser's own regular expressions, lent to the questionnaire engine.

use js_sys::{Array, Function, Reflect, RegExp};
use wasm_bindgen::{JsCast, JsValue};

/// Lends them; before the first definition is read.
pub fn lend() {
    questionnaire::use_matcher(fits);
}

/// Whether a whole text fits a pattern; `None` where the browser cannot read it.
fn fits(pattern: &str, text: &str) -> Option<bool> {
    // Alone first: a bracket that closes more than it opens must not slip out of the anchors.
    compile(pattern)?;
    Some(compile(&format!("^(?:{pattern})$"))?.test(text))
}

/// By code points where the pattern allows it. Not `RegExp::new`, which cannot fail gently.
fn compile(source: &str) -> Option<RegExp> {
    let constructor: Function = Reflect::get(&js_sys::global(), &JsValue::from_str("RegExp"))
        .ok()?
        .dyn_into()
        .ok()?;
    ["u", ""].into_iter().find_map(|flags| {
        let arguments = Array::of2(&JsValue::from_str(source), &JsValue::from_str(flags));
        Reflect::construct(&constructor, &arguments)
            .ok()?
            .dyn_into()
            .ok()
    })
}
