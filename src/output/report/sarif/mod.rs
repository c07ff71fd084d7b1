//! SARIF 2.1.0, as code scanning reads it. Results come first and the rules they are of last, so that
//! results need not be held until all rules are known.

mod finding;
mod model;
mod rule;

use super::mark::Marks;
use super::{Counts, Findings, Report, Style};
use anyhow::Result;
use model::{Descriptor, Driver, Invocation, Tool};
use std::collections::HashMap;

/// The SARIF log.
#[derive(Debug)]
pub(super) struct Sarif {
    style: Style,
    marks: Marks,
    /// The rules met so far, and where in the list each stands.
    rules: Vec<Descriptor>,
    index: HashMap<String, usize>,
    first: bool,
}

impl Sarif {
    pub(super) fn new(style: Style) -> Self {
        Self { style, marks: Marks::default(), rules: Vec::new(), index: HashMap::new(), first: true }
    }
}

impl Report for Sarif {
    fn open(&mut self) -> &'static str {
        "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \
         \"runs\": [{\n \"columnKind\": \"unicodeCodePoints\",\n \"results\": ["
    }

    fn add(&mut self, findings: &Findings<'_>) -> Result<String> {
        let mut out = String::new();
        for one in findings.diagnostics {
            let index = match self.index.get(&*one.code) {
                Some(index) => *index,
                None => {
                    let index = self.rules.len();
                    self.rules.push(rule::descriptor(one, findings.rules, self.style.lang()));
                    self.index.insert(one.code.to_string(), index);
                    index
                }
            };
            let result = finding::result(one, index, findings, &self.style, &mut self.marks);
            let result = serde_json::to_string(&result)?;
            out += &format!("{}\n  {result}", if self.first { "" } else { "," });
            self.first = false;
        }
        Ok(out)
    }

    fn close(&mut self, counts: &Counts) -> Result<String> {
        let rules = std::mem::take(&mut self.rules);
        let language = match self.style.lang() {
            crate::lang::Lang::Id => "id",
            crate::lang::Lang::En => "en",
        };
        let version = env!("CARGO_PKG_VERSION");
        let tool = Tool { driver: Driver { name: "humas", version, semantic_version: version, language, rules } };
        let invocations = [Invocation { execution_successful: !counts.broken }];
        let (tool, invocations) = (serde_json::to_string(&tool)?, serde_json::to_string(&invocations)?);
        Ok(format!("\n ],\n \"invocations\": {invocations},\n \"tool\": {tool}\n}}]}}\n"))
    }
}
