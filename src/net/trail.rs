//! The way from one address to the next: redirects, how many, and whether they go in a circle.

use super::client::Reply;
use super::failure::Failure;
use url::Url;

/// So many redirects are followed; browsers follow twenty, and nobody means more than ten.
pub const MOST: usize = 10;

/// The addresses that were asked one after another.
#[derive(Debug, Clone)]
pub struct Trail {
    asked: Vec<Url>,
    now: Url,
}

impl Trail {
    /// A trail that begins at an address; what stands behind `#` is never sent.
    pub fn new(mut url: Url) -> Self {
        url.set_fragment(None);
        Self { asked: Vec::new(), now: url }
    }

    /// The address to ask.
    pub fn now(&self) -> &Url {
        &self.now
    }

    /// Follows a redirect, if the answer is one.
    ///
    /// # Errors
    /// When it leads back, leads on for ever, or leads to no web address.
    pub fn follow(&mut self, reply: &Reply) -> Result<bool, Failure> {
        match reply.location.as_deref().filter(|_| reply.redirects()) {
            Some(location) => self.step(location).map(|()| true),
            None => Ok(false),
        }
    }

    fn step(&mut self, location: &str) -> Result<(), Failure> {
        let mut next = self.now.join(location).map_err(|_| Failure::Address)?;
        next.set_fragment(None);
        // A page may send to itself once, to set a cookie; twice is a circle.
        if next == self.now && self.asked.last() == Some(&next) || self.asked.contains(&next) && next != self.now {
            return Err(Failure::Loop);
        }
        if self.asked.len() >= MOST {
            return Err(Failure::Redirects);
        }
        self.asked.push(std::mem::replace(&mut self.now, next));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(steps: &[&str]) -> Result<String, Failure> {
        let mut trail = Trail::new(Url::parse("https://contoh.go.id/a/b#bagian").unwrap());
        for step in steps {
            trail.step(step)?;
        }
        Ok(trail.now().to_string())
    }

    #[test]
    fn redirects_are_followed_until_they_turn_back() {
        assert_eq!(walk(&[]), Ok("https://contoh.go.id/a/b".into()));
        assert_eq!(walk(&["c", "/d", "//lain.go.id/e"]), Ok("https://lain.go.id/e".into()));
        assert_eq!(walk(&["/x", "/a/b"]), Err(Failure::Loop));
        assert_eq!(walk(&["/x", "/y", "/x#z"]), Err(Failure::Loop));
        assert_eq!(walk(&["/a/b"]), Ok("https://contoh.go.id/a/b".into()));
        assert_eq!(walk(&["/a/b", "/a/b"]), Err(Failure::Loop));
        assert_eq!(walk(&["https://"]), Err(Failure::Address));
    }

    #[test]
    fn ten_redirects_are_enough() {
        let steps: Vec<String> = (0..11).map(|n| format!("/{n}")).collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        assert_eq!(walk(&steps[..10]), Ok("https://contoh.go.id/9".into()));
        assert_eq!(walk(&steps), Err(Failure::Redirects));
    }
}
