//! `tanya-jawab.md`: the questions to expect, for people who answer them.

use super::model::Bundle;

impl Bundle {
    /// The questions and answers as a page of Markdown, with the sources behind them and the channels for what is
    /// not answered there.
    pub fn answers(&self) -> String {
        let brief = &self.brief;
        let mut out = format!("# Tanya jawab: {}\n\n{}, {}\n", brief.title, brief.agency, brief.date_words);
        if let Some(embargo) = &self.embargo {
            out += &format!("\n**EMBARGO sampai {}. Jangan disebarluaskan sebelum waktunya.**\n", embargo.words);
        }
        if self.questions.is_empty() {
            out += "\nBelum ada tanya jawab di brief ini.\n";
        }
        for one in &self.questions {
            out += &format!("\n## {}\n\n{}\n", one.question, one.answer);
        }
        if !self.sources.is_empty() {
            out += "\n## Sumber\n\n";
        }
        for source in &self.sources {
            let parts = [Some(source.title.as_str()), source.publisher.as_deref(), source.date.as_deref()];
            let told = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let link = source.link.as_ref().map(|link| format!(" <{link}>")).unwrap_or_default();
            out += &format!("- {told}.{link}\n");
        }
        if !self.channels.is_empty() {
            out += "\n## Pertanyaan lain\n\nSampaikan melalui:\n\n";
        }
        for channel in &self.channels {
            out += &format!("- {}: <{}>\n", channel.name, channel.link);
        }
        out
    }
}
