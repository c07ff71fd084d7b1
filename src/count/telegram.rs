//! Telegram counts code points after it has taken its markup out; this takes out its HTML.
//!
//! Source: <https://core.telegram.org/bots/api#html-style>.

use std::fmt;

/// Why Telegram would refuse an HTML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HtmlError {
    /// A `<` that begins no tag; it must be written `&lt;`. Byte offset.
    BareBracket(usize),
    /// A tag that Telegram doesn't know. Byte offset and name.
    UnknownTag(usize, String),
    /// An end tag that closes nothing, or not the innermost open tag. Byte offset and name.
    WrongEnd(usize, String),
    /// A tag that was never closed.
    Unclosed(String),
}

impl fmt::Display for HtmlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BareBracket(at) => write!(f, "byte {at}: `<` must be written `&lt;`"),
            Self::UnknownTag(at, name) => write!(f, "byte {at}: Telegram has no tag <{name}>"),
            Self::WrongEnd(at, name) => write!(f, "byte {at}: </{name}> closes no open tag"),
            Self::Unclosed(name) => write!(f, "<{name}> is not closed"),
        }
    }
}

impl std::error::Error for HtmlError {}

/// The tags that Telegram knows.
const TAGS: [&str; 16] = [
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "span",
    "tg-spoiler",
    "tg-emoji",
    "a",
    "code",
    "pre",
    "blockquote",
];

/// The text that remains of Telegram HTML, whose code points are what the limit is about.
///
/// # Errors
///
/// Where Telegram would refuse the text: an unknown, unclosed or crossed tag, a bare `<`.
pub fn telegram_plain(html: &str) -> Result<String, HtmlError> {
    let mut plain = String::with_capacity(html.len());
    let mut open: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(step) = html[at..].find(['<', '&']) {
        plain.push_str(&html[at..at + step]);
        at += step;
        let rest = &html[at..];
        if rest.starts_with('&') {
            let (c, length) = entity(rest).unwrap_or(('&', 1));
            plain.push(c);
            at += length;
        } else {
            at += tag(rest, at, &mut open)?;
        }
    }
    plain.push_str(&html[at..]);
    match open.pop() {
        Some(name) => Err(HtmlError::Unclosed(name)),
        None => Ok(plain),
    }
}

/// Reads a tag at the head of `rest`, keeps account of the open ones, and gives its length.
fn tag(rest: &str, at: usize, open: &mut Vec<String>) -> Result<usize, HtmlError> {
    let Some(end) = tag_end(rest) else { return Err(HtmlError::BareBracket(at)) };
    let inner = &rest[1..end];
    let (closing, inner) = inner.strip_prefix('/').map_or((false, inner), |i| (true, i));
    let name = inner.split(char::is_whitespace).next().unwrap_or_default().to_ascii_lowercase();
    if name.is_empty() {
        return Err(HtmlError::BareBracket(at));
    }
    if !TAGS.contains(&name.as_str()) {
        return Err(HtmlError::UnknownTag(at, name));
    }
    if !closing {
        open.push(name);
    } else if open.pop().as_deref() != Some(name.as_str()) {
        return Err(HtmlError::WrongEnd(at, name));
    }
    Ok(end + 1)
}

/// Where the tag's `>` is; one inside a quoted value doesn't end it.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (i, b) in rest.bytes().enumerate() {
        match (quote, b) {
            (None, b'>') => return Some(i),
            (None, b'"' | b'\'') => quote = Some(b),
            (Some(q), b) if q == b => quote = None,
            _ => {}
        }
    }
    None
}

/// The character of an entity at the head of `rest` and the entity's length. Anything else that
/// begins with `&` stays as it is written, as on Telegram.
fn entity(rest: &str) -> Option<(char, usize)> {
    let end = rest.bytes().take(12).position(|b| b == b';')?;
    let c = match &rest[1..end] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        name => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|&c| c != '\0')?
        }
    };
    Some((c, end + 1))
}

#[cfg(test)]
mod tests {
    use super::{HtmlError, telegram_plain};

    #[test]
    fn markup_goes_and_text_stays() {
        let html = "<b>Tebal <i>miring</i></b> &#39;x&#x27; &nbsp; & <a href='h?a=1&b>2'>t</a>";
        assert_eq!(telegram_plain(html).unwrap(), "Tebal miring 'x' &nbsp; & t");
        let html = "<tg-spoiler>r</tg-spoiler><pre><code class=\"language-rust\">x</code></pre>";
        assert_eq!(telegram_plain(html).unwrap(), "rx");
        assert_eq!(telegram_plain("").unwrap(), "");
    }

    #[test]
    fn what_telegram_refuses_is_an_error() {
        let error = |html| telegram_plain(html).unwrap_err();
        assert_eq!(error("a < b"), HtmlError::BareBracket(2));
        assert_eq!(error("a < b > c"), HtmlError::BareBracket(2));
        assert_eq!(error("<p>x</p>"), HtmlError::UnknownTag(0, "p".into()));
        assert_eq!(error("<b><i>x</b></i>"), HtmlError::WrongEnd(7, "b".into()));
        assert_eq!(error("x</b>"), HtmlError::WrongEnd(1, "b".into()));
        assert_eq!(error("<u>x"), HtmlError::Unclosed("u".into()));
    }
}
