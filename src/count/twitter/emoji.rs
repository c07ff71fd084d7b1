//! Emoji sequences as X knows them, each of which weighs as much as one emoji.
//!
//! The properties come from the crate unicode-properties (Unicode's emoji-data). Where X's library
//! knows a closed list, of flags and of joined sequences, this errs towards more, shorter sequences.

use unicode_properties::{EmojiStatus, UnicodeEmoji};

const ZWJ: char = '\u{200d}';
/// Variation selector 16: show the character before as an emoji.
const VS16: char = '\u{fe0f}';
/// Variation selector 15: show it as text.
const VS15: char = '\u{fe0e}';
const KEYCAP: char = '\u{20e3}';

/// The most emoji that a recommended joined sequence has: a family of four.
const MAX_JOINED: usize = 4;

/// Regions with a flag: ISO 3166-1, then Unicode's additions (Ascension Island … Kosovo).
const REGIONS: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL \
    BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ \
    DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS \
    GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR \
    KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU \
    MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY \
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH \
    TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW \
    AC CP DG EA EU IC TA UN XK";

/// Flags of parts of a country (England, Scotland, Wales): the tag characters after a black flag.
const SUBDIVISIONS: [&str; 3] = [
    "\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    "\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
];

/// The length in bytes of the emoji sequence at the head of `text`, whose first character is
/// `first`; none where there is no emoji.
pub(super) fn sequence(text: &str, first: char) -> Option<usize> {
    match first {
        '#' | '*' | '0'..='9' => keycap(&text[1..]).map(|n| n + 1),
        // Nothing between these and U+203C is an emoji.
        '\0'..='\u{203b}' if !matches!(first, '©' | '®') => None,
        '\u{1f1e6}'..='\u{1f1ff}' => Some(flag(text)),
        '🏴' => {
            let rest = &text[first.len_utf8()..];
            match SUBDIVISIONS.iter().find(|s| rest.starts_with(**s)) {
                Some(tags) => Some(first.len_utf8() + tags.len()),
                None => joined(text),
            }
        }
        _ => joined(text),
    }
}

/// What follows the digit of a keycap.
fn keycap(rest: &str) -> Option<usize> {
    let selector = if rest.starts_with(VS16) { VS16.len_utf8() } else { 0 };
    rest[selector..].starts_with(KEYCAP).then_some(selector + KEYCAP.len_utf8())
}

/// Two regional indicators that name a region are one flag; otherwise the first stands alone.
fn flag(text: &str) -> usize {
    let mut letters = text.chars().map_while(|c| {
        let n = u32::from(c).checked_sub(0x1f1e6).filter(|n| *n < 26)?;
        u8::try_from(n).ok().map(|n| b'A' + n)
    });
    let pair = [letters.next(), letters.next()].map(Option::unwrap_or_default);
    let known = REGIONS.split_ascii_whitespace().any(|region| region.as_bytes() == pair);
    if known { 8 } else { 4 }
}

/// One emoji, or several that a recommended sequence joins.
fn joined(text: &str) -> Option<usize> {
    let mut end = element(text)?.0;
    let mut last = text.chars().next()?;
    for _ in 1..MAX_JOINED {
        let Some(rest) = text[end..].strip_prefix(ZWJ) else { break };
        let Some((length, qualified)) = element(rest) else { break };
        let Some(next) = rest.chars().next().filter(|&c| qualified && joins(last, c)) else {
            break;
        };
        last = next;
        // The children of a family have no skin tone; one behind them weighs by itself.
        let length = if matches!(next, '👦' | '👧' | '🧒') { '👦'.len_utf8() } else { length };
        end += ZWJ.len_utf8() + length;
    }
    Some(end)
}

/// The length of one emoji with its selector or skin tone, and whether it is sure to be shown as an
/// emoji (that is, not by default as text).
fn element(text: &str) -> Option<(usize, bool)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let status = first.emoji_status();
    let (pictorial, toned) = match status {
        EmojiStatus::EmojiPresentation
        | EmojiStatus::EmojiPresentationAndEmojiComponent
        | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent => (true, false),
        EmojiStatus::EmojiPresentationAndModifierBase => (true, true),
        EmojiStatus::EmojiModifierBase => (false, true),
        EmojiStatus::EmojiOther => (false, false),
        _ => return None,
    };
    let mut end = first.len_utf8();
    let mut next = chars.next();
    let selected = next == Some(VS16) && takes_selector(first, pictorial);
    if selected {
        end += VS16.len_utf8();
        next = chars.next();
    } else if !pictorial && (next == Some(VS15) || matches!(first, '©' | '®' | '™' | '♟')) {
        return None;
    }
    let tone = toned && matches!(next, Some('\u{1f3fb}'..='\u{1f3ff}'));
    if tone {
        end += '\u{1f3fb}'.len_utf8();
    }
    Some((end, pictorial || selected || tone))
}

/// Whether X takes U+FE0F as part of the emoji: after those shown as text by default and the older
/// ones shown as emoji. After any other it weighs by itself.
fn takes_selector(c: char, pictorial: bool) -> bool {
    !pictorial
        || matches!(
            c,
            '⌚' | '⌛' | '◽' | '◾' | '☔' | '☕' | '♈'
                ..='♓'
                    | '♿'
                    | '⚓'
                    | '⚡'
                    | '⚪'
                    | '⚫'
                    | '⚽'
                    | '⚾'
                    | '⛄'
                    | '⛅'
                    | '⛔'
                    | '⛪'
                    | '⛲'
                    | '⛳'
                    | '⛵'
                    | '⛺'
                    | '⛽'
                    | '❗'
                    | '⬛'
                    | '⬜'
                    | '⭐'
                    | '⭕'
                    | '🀄'
                    | '🈚'
                    | '🈯'
        )
}

/// Whether a recommended sequence (emoji-zwj-sequences, Emoji 17) joins these two emoji: people and
/// their families, trades, hair and gender, and the single inventions.
fn joins(before: char, after: char) -> bool {
    let adult = matches!(before, '👨' | '👩' | '🧑');
    match after {
        '👦'..='👩' | '🧑' | '🧒' => {
            adult || matches!(before, '👦' | '👧' | '🧒' | '❤' | '💋' | '🤝' | '🐰' | '🫯')
        }
        '💋' => before == '❤',
        '❤'
        | '🤝'
        | '🐰'
        | '🫯'
        | '🦰'..='🦳'
        | '⚕'
        | '⚖'
        | '✈'
        | '🌾'
        | '🍳'
        | '🍼'
        | '🎓'
        | '🎤'
        | '🎨'
        | '🏫'
        | '🏭'
        | '💻'
        | '💼'
        | '🔧'
        | '🔬'
        | '🚀'
        | '🚒'
        | '🦯'
        | '🦼'
        | '🦽'
        | '🎄'
        | '🩰' => adult,
        '♀' | '♂' => is_base(before) || matches!(before, '👯' | '🤼' | '🧞' | '🧟'),
        '➡' => adult || matches!(before, '🚶' | '🧎' | '🏃' | '♀' | '♂' | '🦯' | '🦼' | '🦽'),
        '🌈' | '⚧' => before == '🏳',
        '☠' => before == '🏴',
        '🗨' => before == '👁',
        '🔥' => matches!(before, '❤' | '🐦'),
        '🩹' => before == '❤',
        '💨' => before == '😮',
        '💫' => before == '😵',
        '🌫' => before == '😶',
        '🦺' => before == '🐕',
        '⬛' => matches!(before, '🐈' | '🐦'),
        '❄' => before == '🐻',
        '💥' => before == '⛓',
        '🟩' => before == '🍋',
        '🟫' => before == '🍄',
        '↔' | '↕' => before == '🙂',
        _ => false,
    }
}

/// Whether a skin tone may follow.
fn is_base(c: char) -> bool {
    matches!(c.emoji_status(), EmojiStatus::EmojiModifierBase | EmojiStatus::EmojiPresentationAndModifierBase)
}
