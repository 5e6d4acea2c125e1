//! How high the page around is told that ours is.
//!
//! A height is a message: it must not tell what was answered. A form is as high
//! whatever is answered in it, so its own height is told. What follows from
//! answers is not: a result has one height for all answers, and every other screen
//! one of a few.

use super::Model;
use crate::route::Route;

/// The steps that heights are told in, in CSS pixels.
pub const STEP: u32 = 400;
/// From this width on, in CSS pixels, a page counts as wide.
const WIDE: u32 = 640;

/// By what the told height is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The content's own height: of a form, the same for all answers.
    Own,
    /// The next whole number of steps.
    Steps,
    /// The same number of steps for whatever is in it; what doesn't fit is
    /// scrolled to.
    Room,
}

impl Extent {
    /// The name in the page, which says it of what it shows at that moment.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Steps => "steps",
            Self::Room => "room",
        }
    }

    /// The one with this name; of a page that names none, the one that tells least.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let all = [Self::Own, Self::Steps, Self::Room];
        all.into_iter().find(|one| one.as_str() == name).unwrap_or(Self::Room)
    }

    /// What is told of content so high, in a window so wide.
    #[must_use]
    pub fn told(self, content: u32, width: u32) -> u32 {
        match self {
            Self::Own => content,
            Self::Steps => content.div_ceil(STEP).max(1).saturating_mul(STEP),
            Self::Room if width < WIDE => 6 * STEP,
            Self::Room => 4 * STEP,
        }
    }
}

impl Model {
    /// By what the height of the present screen is told.
    #[must_use]
    pub fn extent(&self) -> Extent {
        match self.route {
            Route::Check(_) | Route::Item(..) => Extent::Own,
            Route::Review(_) | Route::Result(..) => Extent::Room,
            _ => Extent::Steps,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(extent: Extent, width: u32, heights: &[(u32, u32)]) {
        for (content, told) in heights {
            assert_eq!(extent.told(*content, width), *told, "{extent:?} {content} at {width}");
        }
    }

    #[test]
    fn each_is_found_by_its_name_and_a_stranger_tells_least() {
        for extent in [Extent::Own, Extent::Steps, Extent::Room] {
            assert_eq!(Extent::named(extent.as_str()), extent);
        }
        assert_eq!(Extent::named(""), Extent::Room);
    }

    #[test]
    fn a_form_is_told_as_it_is() {
        check(Extent::Own, 360, &[(0, 0), (1, 1), (3333, 3333)]);
    }

    #[test]
    fn most_screens_are_told_in_steps_of_400() {
        let steps = [(0, 400), (1, 400), (400, 400), (401, 800), (2000, 2000), (2001, 2400)];
        check(Extent::Steps, 360, &steps);
        check(Extent::Steps, 1280, &steps);
    }

    #[test]
    fn a_result_is_told_by_its_width_alone() {
        for content in [0, 399, 1600, 2400, 9000] {
            check(Extent::Room, 320, &[(content, 2400)]);
            check(Extent::Room, 639, &[(content, 2400)]);
            check(Extent::Room, 640, &[(content, 1600)]);
        }
    }
}
