//! The page that holds ours in a frame, and what that means for the record.

use super::Model;

impl Model {
    /// The origin of the page around. Files have none that would tell them apart.
    fn host(&self) -> Option<&str> {
        self.framing.host.as_deref().filter(|_| !self.from_disk)
    }

    /// Whether there is a page around that is told how high ours is.
    #[must_use]
    pub const fn is_framed(&self) -> bool {
        self.framing.host.is_some()
    }

    /// Whether the page around is none that the clinic's settings name. Without
    /// a server a page can only say so; who may frame it is for the server's
    /// header to enforce.
    #[must_use]
    pub fn is_framed_by_stranger(&self) -> bool {
        let host = self.host();
        host.is_some_and(|host| host != origin(&self.framing.own) && !self.clinic.may_frame(host))
    }

    /// Whether the browser probably keeps what is entered here apart from what
    /// is entered at the page's own address: the page around is of another site.
    #[must_use]
    pub fn is_kept_apart(&self) -> bool {
        let site = |origin| site(host_of(origin));
        let host = self.host();
        host.is_some_and(|host| site(host) != site(origin(&self.framing.own)))
    }

    /// The address of this screen in a tab of its own.
    #[must_use]
    pub fn own_address(&self) -> String {
        [&self.framing.own, &self.route.fragment()].map(String::as_str).concat()
    }
}

fn origin(address: &str) -> &str {
    let path = address.match_indices('/').nth(2).map(|(at, _)| at);
    path.and_then(|path| address.get(..path)).unwrap_or(address)
}

fn host_of(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    host.split(':').next().unwrap_or(host)
}

/// The last two names, or all of a number's. The list of suffixes that are
/// shared by strangers is too long for a page; under one of them no hint is
/// shown, and nothing else depends on it.
fn site(host: &str) -> &str {
    if host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return host;
    }
    let from = host.rmatch_indices('.').nth(1).map(|(at, _)| at + 1);
    from.and_then(|from| host.get(from..)).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::super::state::framing::Framing;
    use super::*;
    use crate::clinic::Clinic;
    use crate::moment::Moment;
    use crate::route::Route;

    fn model(own: &str, host: Option<&str>, sites: &str) -> Model {
        let mut model = Model::blank(Route::Home, Moment { unix_ms: 0, offset_min: 0 });
        model.framing = Framing { own: own.to_owned(), host: host.map(str::to_owned) };
        let file = ["{\"doorway\":\"clinic\",\"version\":1,\"sites\":[", sites, "]}"].concat();
        model.clinic = Clinic::read(&file).unwrap();
        model
    }

    #[test]
    fn only_a_known_page_that_the_list_leaves_out_is_a_stranger() {
        const OWN: &str = "https://checkin.clinic.example/index.html";
        let named = "\"https://www.clinic.example\"";
        for (host, sites, stranger) in [
            (None, named, false),
            (Some("https://www.clinic.example"), named, false),
            (Some("https://checkin.clinic.example"), named, false),
            (Some("https://evil.example"), "", false),
            (Some("https://evil.example"), named, true),
            (Some("http://www.clinic.example"), named, true),
            (Some("null"), named, true),
        ] {
            assert_eq!(model(OWN, host, sites).is_framed_by_stranger(), stranger, "{host:?}");
        }
    }

    #[test]
    fn another_site_keeps_apart() {
        for (own, host, apart) in [
            ("https://checkin.clinic.example/", "https://www.clinic.example", false),
            ("https://checkin.clinic.example/", "https://clinic.example:8443", false),
            ("https://checkin.clinic.example/", "https://elsewhere.example", true),
            ("http://127.0.0.1:80/", "http://127.0.0.1:81", false),
            ("http://127.0.0.1:80/", "http://127.0.1.1:80", true),
            ("http://127.0.0.1:80/", "http://localhost:80", true),
        ] {
            assert_eq!(model(own, Some(host), "").is_kept_apart(), apart, "{own} {host}");
        }
        assert!(!model("https://a.example/", None, "").is_kept_apart());
    }

    #[test]
    fn the_own_address_leads_to_the_same_screen() {
        let model = model("https://a.example/index.html", None, "");
        assert_eq!(model.own_address(), "https://a.example/index.html#/");
    }
}
