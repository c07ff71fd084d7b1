//! The text of a post as it looks on a page: hashtags and links told apart, the fold marked.

use super::{link, visible::visible};
use crate::bundle::{Card, Post};
use crate::text::Hidden;
use minijinja::Value;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The text as HTML. It is for the eye; what is copied is the text itself.
pub(super) fn html(card: &Card, post: &Post) -> Value {
    let text = post.text.as_str();
    let fold = card.fold.and_then(|fold| folded(text, fold));
    let mut out = String::with_capacity(text.len() * 2);
    let mut done = 0;
    for (range, look) in looks(card, post) {
        plain(&mut out, text, done..range.start, fold);
        let (open, close) = look.tags();
        out += &open;
        plain(&mut out, text, range.clone(), fold);
        out += close;
        done = range.end;
    }
    plain(&mut out, text, done..text.len(), fold);
    Value::from_safe_string(out)
}

/// How far, in bytes, the mark of the fold goes back to stand before a word rather than in it: no platform
/// says exactly where its fold lies.
const WORD_MAX: usize = 24;

/// The byte after as many characters as are seen before the fold, where there are more. No character that
/// people see as one is parted, and no word of ordinary length.
fn folded(text: &str, fold: usize) -> Option<usize> {
    let mut seen = 0;
    let (at, _) = text.grapheme_indices(true).find(|(_, cluster)| {
        seen += cluster.chars().count();
        seen > fold
    })?;
    let before = text.get(..at)?;
    let word = before.rsplit(char::is_whitespace).next().map_or(0, str::len);
    Some(if word <= WORD_MAX && word < at { at - word } else { at })
}

enum Look<'t> {
    Tag,
    Link(Option<&'t str>),
}

impl Look<'_> {
    fn tags(&self) -> (String, &'static str) {
        match self {
            Self::Tag => ("<span class=\"tag\">".to_owned(), "</span>"),
            Self::Link(Some(address)) => (format!("<a rel=\"noreferrer\" href=\"{}\">", escaped(address)), "</a>"),
            Self::Link(None) => ("<span class=\"url\">".to_owned(), "</span>"),
        }
    }
}

/// What the platform shows in another colour. Where its markup is code, the text is shown as it is written.
fn looks<'t>(card: &Card, post: &'t Post) -> Vec<(Range<usize>, Look<'t>)> {
    let code = !matches!(card.markup.as_str(), "none" | "whatsapp");
    let look = |(range, kind): &(Range<usize>, Hidden)| {
        let words = post.text.get(range.clone())?;
        let look = match kind {
            Hidden::Hashtag if post.hashtags.iter().any(|tag| tag == words) => Look::Tag,
            Hidden::Mention if !code => Look::Tag,
            Hidden::Link if card.links && !code => Look::Link(link::safe(words)),
            _ => return None,
        };
        Some((range.clone(), look))
    };
    post.marks.iter().filter_map(look).collect()
}

/// Words as HTML, with the fold if it lies among them.
fn plain(out: &mut String, text: &str, range: Range<usize>, fold: Option<usize>) {
    // A fold at the border of two runs stands at the end of the first: between them, not in a link or hashtag.
    let fold = fold.filter(|at| range.start < *at && *at <= range.end);
    let at = fold.unwrap_or(range.end);
    *out += &escaped(text.get(range.start..at).unwrap_or_default());
    if fold.is_some() {
        *out += "<span class=\"fold\"></span>";
        *out += &escaped(text.get(at..range.end).unwrap_or_default());
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let text = visible(text);
    for run in text.split_inclusive(['&', '<', '>', '"', '\'']) {
        let sign = run.chars().next_back();
        let (words, sign) = match sign {
            Some('&') => (run.strip_suffix('&'), "&amp;"),
            Some('<') => (run.strip_suffix('<'), "&lt;"),
            Some('>') => (run.strip_suffix('>'), "&gt;"),
            Some('"') => (run.strip_suffix('"'), "&quot;"),
            Some('\'') => (run.strip_suffix('\''), "&#39;"),
            _ => (None, ""),
        };
        out += words.unwrap_or(run);
        out += sign;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tests::{card, post};

    fn shown(text: &str, tags: &[&str], change: impl FnOnce(&mut Card)) -> String {
        let mut post = post(text);
        post.hashtags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        let mut card = card("x", vec![post.clone()]);
        change(&mut card);
        html(&card, &post).to_string()
    }

    #[test]
    fn hashtags_mentions_and_links_are_told_apart() {
        assert_eq!(
            shown("Baca https://a.go.id/?b&c dan a.go.id, @humas. #Satu #Dua", &["#Satu"], |_| {}),
            "Baca <a rel=\"noreferrer\" href=\"https://a.go.id/?b&amp;c\">https://a.go.id/?b&amp;c</a> dan \
             <span class=\"url\">a.go.id</span>, <span class=\"tag\">@humas</span>. \
             <span class=\"tag\">#Satu</span> #Dua"
        );
        assert_eq!(shown("Baca https://a.go.id", &[], |card| card.links = false), "Baca https://a.go.id");
        let code = "<a href=\"https://a.go.id\">a</a>";
        let escaped = "&lt;a href=&quot;https://a.go.id&quot;&gt;a&lt;/a&gt;";
        assert_eq!(shown(code, &[], |card| card.markup = "html".to_owned()), escaped);
    }

    #[test]
    fn the_fold_stands_where_it_falls() {
        let fold = "<span class=\"fold\"></span>";
        assert_eq!(shown("abcdef", &[], |card| card.fold = Some(4)), format!("abcd{fold}ef"));
        assert_eq!(shown("abcd", &[], |card| card.fold = Some(4)), "abcd");
        assert_eq!(
            shown("a #Tagar b", &["#Tagar"], |card| card.fold = Some(4)),
            format!("a {fold}<span class=\"tag\">#Tagar</span> b")
        );
        let long = format!("a {}", "b".repeat(40));
        assert_eq!(shown(&long, &[], |card| card.fold = Some(32)), format!("a {}{fold}{}", &long[2..32], &long[32..]));
        assert_eq!(shown("a👨‍👩‍👧b", &[], |card| card.fold = Some(3)), format!("a{fold}👨‍👩‍👧b"));
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        let text = "<script>x</script> \"><img onerror=x> https://a.id/\"onx= \u{202e}&amp;";
        let html = shown(text, &[], |_| {});
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains('\u{202e}'), "{html}");
        assert!(html.contains("&amp;amp;") && html.contains("⟨U+202E⟩"), "{html}");
        assert!(!html.contains("\"onx"), "{html}");
    }
}
