//! A clinic's settings, put into the page that is a single file.

/// What stands around the settings in `doorway.html`; the build writes it so.
const BEGIN: &str = "<script type=\"application/json\" id=\"doorway-clinic\">";
const END: &str = "</script>";

/// `page` with `settings` in the place of those that were there; `None` when it
/// is no page of ours with one such place.
#[must_use]
pub fn with_settings(page: &str, settings: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    if after.contains(BEGIN) {
        return None;
    }
    // Nothing in the settings may end the script that they lie in.
    let settings = settings.replace('<', "\\u003c");
    Some([before, BEGIN, &settings, END, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_put_in_and_replaced() {
        let page = ["<p>", BEGIN, END, "</p>"].concat();
        let once = with_settings(&page, "{\"name\":\"</script><b>\"}").unwrap();
        assert_eq!(once.matches(END).count(), 1);
        assert!(once.contains("\\u003c/script>"));
        let twice = with_settings(&once, "{}").unwrap();
        assert_eq!(twice, ["<p>", BEGIN, "{}", END, "</p>"].concat());
    }

    #[test]
    fn another_page_is_refused() {
        for page in ["", "<p>", BEGIN, &[BEGIN, END, BEGIN, END].concat()] {
            assert_eq!(with_settings(page, "{}"), None);
        }
    }
}
