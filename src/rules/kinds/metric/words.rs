//! What this kind says.

use super::Quantity;
use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!("Panjang dan berat kalimat.", "How long and how heavy sentences are.")
}

pub(super) fn found(quantity: Quantity) -> Text {
    match quantity {
        Quantity::SentenceLength => text!(
            "Kalimat ini {{jumlah}} kata; usahakan paling banyak {{batas}}.",
            "This sentence has {{jumlah}} words; aim for {{batas}} at most."
        ),
        Quantity::MeanLength => text!(
            "Kalimat di bagian ini rata-rata {{jumlah}} kata.",
            "Sentences here have {{jumlah}} words on average."
        ),
        Quantity::LongWords => {
            text!("{{jumlah}} persen kata di bagian ini panjang.", "{{jumlah}} percent of the words here are long.")
        }
        Quantity::Passive => text!(
            "{{jumlah}} persen kalimat di bagian ini pasif.",
            "{{jumlah}} percent of the sentences here are passive."
        ),
    }
}
