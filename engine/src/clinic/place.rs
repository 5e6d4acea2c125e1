//! Addresses that a clinic gives: where its files lie, and which sites may
//! frame them.

/// The longest address that is read, in bytes.
const LONGEST: usize = 300;

/// The address of the folder with the files, with a slash at its end. A page of
/// it, or a fragment, may be named too.
///
/// `None` for what is no `https` address without a query; `http` is for trying
/// things out on one machine.
#[must_use]
pub fn folder(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.split('#').next().unwrap_or(text);
    let (origin, path) = split(text)?;
    let path = match path.rsplit_once('/') {
        Some((folder, page)) if page.contains('.') => folder,
        _ => path.trim_end_matches('/'),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    let fits = path.chars().all(plain) && !path.contains("//");
    fits.then(|| [origin.as_str(), path, "/"].concat())
}

/// An origin, such as `https://www.clinic.example`.
#[must_use]
pub fn origin(text: &str) -> Option<String> {
    let (origin, path) = split(text.trim())?;
    matches!(path, "" | "/").then_some(origin)
}

/// The origin in small letters, and what follows it.
fn split(text: &str) -> Option<(String, &str)> {
    if text.len() > LONGEST {
        return None;
    }
    let (scheme, rest) = text.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let at = rest.find('/').unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(at)?;
    let host = host.to_ascii_lowercase();
    let (name, port) = match host.split_once(':') {
        Some((name, port)) => (name, Some(port)),
        None => (host.as_str(), None),
    };
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let here = matches!(name, "localhost" | "127.0.0.1");
    let named = here || (name.contains('.') && name.split('.').all(label));
    let ported = port.is_none_or(|port| port.parse().is_ok_and(|port: u16| port > 0));
    let safe = scheme == "https" || (scheme == "http" && here);
    (named && ported && safe).then(|| ([&scheme, "://", &host].concat(), path))
}

#[cfg(test)]
mod tests {
    use super::{folder, origin};

    #[test]
    fn a_folder_is_found_in_whatever_address_of_it_is_given() {
        for (given, found) in [
            ("https://checkin.clinic.example", "https://checkin.clinic.example/"),
            ("https://Clinic.example/check-in/", "https://clinic.example/check-in/"),
            ("https://clinic.example/check-in", "https://clinic.example/check-in/"),
            ("https://clinic.example/a/index.html#/help", "https://clinic.example/a/"),
            (" http://127.0.0.1:8080/#/ ", "http://127.0.0.1:8080/"),
        ] {
            assert_eq!(folder(given).as_deref(), Some(found), "{given}");
        }
        for given in [
            "",
            "clinic.example",
            "http://clinic.example/",
            "javascript:alert(1)",
            "https://",
            "https://clinic",
            "https://-a.example",
            "https://clinic.example/?q=1",
            "https://clinic.example/\"><script>",
            "https://a@clinic.example/",
            "https://clinic.example:0/",
            "https://clinic.example//b",
            "file:///home/doorway.html",
        ] {
            assert_eq!(folder(given), None, "{given}");
        }
    }

    #[test]
    fn an_origin_has_no_path() {
        assert_eq!(origin("https://A.example/").as_deref(), Some("https://a.example"));
        assert_eq!(origin("https://a.example/b"), None);
        assert_eq!(origin("https://*.example"), None);
        assert_eq!(origin("*"), None);
    }
}
