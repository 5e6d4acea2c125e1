//! The digits of a number, in whatever script they are written.

/// The zeros of scripts in which numbers to call are written; nine digits follow
/// each.
const ZEROS: [char; 17] =
    ['0', '٠', '۰', '०', '০', '੦', '૦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０'];

/// The digit, as it is dialled.
pub(crate) fn digit(c: char) -> Option<char> {
    let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|one| *one < 10);
    char::from_digit(ZEROS.iter().find_map(value)?, 10)
}

/// All digits of a text; `None` where something in it counts that can't be told
/// for sure, such as half or a number in a circle.
pub(crate) fn digits(text: &str) -> Option<String> {
    text.chars().filter(|c| c.is_numeric()).map(digit).collect()
}
