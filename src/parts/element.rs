//! Elements, made by functions that are in the program once. Yew's `html!`
//! would write three to five hundred bytes of program at every element.
//!
//! [`tag!`] is called like a function: the element's name with its class as in a
//! style sheet (further classes after a space), its attributes, and what stands
//! in it.
//!
//! ```text
//! tag!("p.lead", [words.lead])
//! tag!("li.entry", [("data-entry", id)], [h2(name), tag!("p", [about])])
//! ```

use std::rc::Rc;

use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText,
};
use yew::{AttrValue, Callback, Event as DomEvent, Html};

/// An element: its name and class, its attributes, and what stands in it. An
/// attribute that is `None` is absent; of a child that is `None` nothing is
/// shown, but its place is kept.
macro_rules! tag {
    ($name:expr, [$child:expr $(,)?]) => {
        $crate::parts::simple($name, $crate::parts::Child::node($child))
    };
    ($name:expr, [$($child:expr),* $(,)?]) => {
        $crate::parts::tag!($name, [], [$($child),*])
    };
    ($name:expr, [$(($key:literal, $value:expr)),* $(,)?], [$($child:expr),* $(,)?]) => {{
        #[allow(unused_mut, reason = "an element may be empty")]
        let mut element = $crate::parts::Element::new($name, &["class" $(, $key)*]);
        $($crate::parts::Value::put($value, &mut element.values);)*
        $($crate::parts::Child::add($child, &mut element.children);)*
        element.done()
    }};
}

/// Several nodes without an element around them.
macro_rules! group {
    ($($child:expr),* $(,)?) => {{
        let mut nodes = $crate::parts::Element::none();
        $($crate::parts::Child::add($child, &mut nodes.children);)*
        nodes.done()
    }};
}

pub(crate) use {group, tag};

/// What [`tag!`] fills.
pub(crate) struct Element {
    name: &'static str,
    keys: &'static [&'static str],
    pub(crate) values: Vec<Option<AttributeOrProperty>>,
    pub(crate) children: Vec<Html>,
}

impl Element {
    /// The first key is the class.
    #[inline(never)]
    pub(crate) fn new(name: &'static str, keys: &'static [&'static str]) -> Self {
        let (name, class) = match name.split_once('.') {
            Some((name, class)) => (name, Some(class)),
            None => (name, None),
        };
        let mut element = Self { name, keys, values: Vec::new(), children: Vec::new() };
        class.put(&mut element.values);
        element
    }

    /// For nodes without an element around them.
    #[inline(never)]
    pub(crate) const fn none() -> Self {
        Self { name: "", keys: &[], values: Vec::new(), children: Vec::new() }
    }

    #[inline(never)]
    pub(crate) fn done(mut self) -> Html {
        // At one place of the program there are always as many children.
        let only = if self.children.len() == 1 { self.children.pop() } else { None };
        let children = only.unwrap_or_else(|| many(self.children));
        if self.name.is_empty() {
            return children;
        }
        let mut tag = VTag::new(AttrValue::Static(self.name));
        let values = self.values.into_boxed_slice();
        tag.attributes = Attributes::Dynamic { keys: self.keys, values };
        if let Some(place) = tag.children_mut() {
            *place = children;
        }
        tag.into()
    }
}

/// An element without attributes, around one node.
#[inline(never)]
pub(crate) fn simple(name: &'static str, child: Html) -> Html {
    let mut element = Element::new(name, &["class"]);
    element.children.push(child);
    element.done()
}

/// Nodes of any number. One of them is a list too: Yew would make it anew when
/// another joins it, and the focus in it would be lost.
#[inline(never)]
pub(crate) fn many(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}

/// A node for each, in their order.
#[inline]
pub(crate) fn each<T>(
    things: impl IntoIterator<Item = T>,
    mut node: impl FnMut(T) -> Html,
) -> Html {
    let mut nodes = Vec::new();
    for thing in things {
        node(thing).add(&mut nodes);
    }
    many(nodes)
}

/// The same element, known by a key: it stays itself when others come or go.
#[inline(never)]
pub(crate) fn keyed(key: &str, node: Html) -> Html {
    changed(node, |tag| tag.key = Some(Key::from(key)))
}

/// The same element, listening.
#[inline(never)]
pub(crate) fn on(when: When, act: Callback<DomEvent>, node: Html) -> Html {
    changed(node, |tag| {
        tag.add_listener(Rc::new(On { when, act }));
    })
}

/// The same input, ticked or not.
#[inline(never)]
pub(crate) fn ticked(is: bool, value: Option<AttrValue>, node: Html) -> Html {
    changed(node, |tag| {
        tag.set_checked(is);
        tag.set_value(value);
    })
}

/// The same input or text area, with what was typed into it.
#[inline(never)]
pub(crate) fn filled(text: String, node: Html) -> Html {
    changed(node, |tag| tag.set_value(Some(AttrValue::from(text))))
}

#[inline]
fn changed(mut node: Html, change: impl FnOnce(&mut VTag)) -> Html {
    // It was made just now, so nothing else holds it.
    if let VNode::VTag(tag) = &mut node
        && let Some(tag) = Rc::get_mut(tag)
    {
        change(tag);
    }
    node
}

/// What an element listens for.
#[derive(Clone, Copy)]
pub(crate) enum When {
    Change,
    Click,
    Input,
    KeyDown,
    Submit,
}

struct On {
    when: When,
    act: Callback<DomEvent>,
}

impl Listener for On {
    // Yew's own kinds are a hundred, and as many steps to copy.
    fn kind(&self) -> ListenerKind {
        match self.when {
            When::Change => ListenerKind::onchange,
            When::Click => ListenerKind::onclick,
            When::Input => ListenerKind::oninput,
            When::KeyDown => ListenerKind::onkeydown,
            When::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: DomEvent) {
        self.act.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What can stand in an element.
pub(crate) trait Child: Sized {
    /// As a node.
    fn node(self) -> Html;

    /// Puts it behind others.
    fn add(self, nodes: &mut Vec<Html>);
}

impl Child for Html {
    #[inline]
    fn node(self) -> Html {
        self
    }

    #[inline(never)]
    fn add(self, nodes: &mut Vec<Html>) {
        nodes.push(self);
    }
}

/// What is a child by becoming a node.
macro_rules! child {
    ($kind:ty, $it:ident => $node:expr) => {
        impl Child for $kind {
            #[inline(never)]
            fn node(self) -> Html {
                let $it = self;
                $node
            }

            #[inline(never)]
            fn add(self, nodes: &mut Vec<Html>) {
                self.node().add(nodes);
            }
        }
    };
}

child!(&'static str, text => VText::new(AttrValue::Static(text)).into());
child!(String, text => VText::new(AttrValue::from(text)).into());
child!(AttrValue, text => VText::new(text).into());
child!(Option<Html>, node => node.unwrap_or_default());

/// What can be the value of an attribute; without a value, it is absent.
pub(crate) trait Value: Sized {
    /// As an attribute has it.
    fn value(self) -> Option<AttrValue>;

    /// Puts it behind others.
    #[inline(never)]
    fn put(self, values: &mut Vec<Option<AttributeOrProperty>>) {
        values.push(self.value().map(AttributeOrProperty::Attribute));
    }
}

impl Value for &'static str {
    #[inline]
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    #[inline(never)]
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::from(self))
    }
}

impl<T: Value> Value for Option<T> {
    #[inline]
    fn value(self) -> Option<AttrValue> {
        self.and_then(Value::value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_stays_a_list_however_many_it_holds() {
        for count in 0..3 {
            assert!(matches!(each(0..count, |_| tag!("li", ["text"])), VNode::VList(_)), "{count}");
        }
    }
}
