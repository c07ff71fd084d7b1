//! Declaring file formats: maps with [`record!`](crate::record), closed sets with [`choice!`](crate::choice). One
//! declaration is read, and described to editors.

/// Declares a YAML map: keys as written in the file, fields of a struct, and how each is read
/// (`required`, `optional`, `list`, `mapping`). The struct also gets the `span` of the whole map.
#[macro_export]
macro_rules! record {
    (@type required $ty:ty) => { $ty };
    (@type optional $ty:ty) => { Option<$ty> };
    (@type list $ty:ty) => { Vec<$ty> };
    (@type mapping $ty:ty) => { Vec<($crate::yaml::record::Spanned<String>, $ty)> };
    // What can't be read was reported; reading goes on without it where it may be left out.
    (@value required $field:ident) => { $field? };
    (@value optional $field:ident) => { $field.flatten() };
    (@value $list:ident $field:ident) => { $field.unwrap_or_default() };
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$doc:meta])* $key:literal => $field:ident : $mode:ident $ty:ty ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        #[allow(dead_code, unreachable_pub, reason = "a record may stand in a module of its own, and no one ask where it was")]
        pub struct $name {
            $( $(#[$doc])* pub $field: $crate::record!(@type $mode $ty), )*
            /// The place of the whole map.
            pub span: $crate::source::Span,
        }

        #[allow(dead_code, unreachable_pub, reason = "see the type")]
        impl $name {
            /// The keys this map may have.
            pub const KEYS: &'static [&'static str] = &[$($key),*];

            /// The keys with what may stand in each.
            pub const FORM: $crate::yaml::describe::Form = $crate::yaml::describe::Form {
                name: stringify!($name),
                keys: Self::KEYS,
                fields: || vec![$( $crate::yaml::describe::Field::$mode::<$ty>($key) ),*],
            };

            /// Reads these keys of a map that may have others.
            pub fn fields(node: &$crate::yaml::Node, reader: &mut $crate::yaml::record::Reader<'_>) -> Option<Self> {
                $( let $field = reader.$mode::<$ty>(node, $key); )*
                Some(Self { $( $field: $crate::record!(@value $mode $field), )* span: node.span })
            }
        }

        impl $crate::yaml::describe::Describe for $name {
            fn schema() -> schemars::Schema {
                Self::FORM.schema()
            }
        }

        impl $crate::yaml::record::Read for $name {
            fn read(node: &$crate::yaml::Node, reader: &mut $crate::yaml::record::Reader<'_>) -> Option<Self> {
                reader.check_keys(node, Self::KEYS)?;
                Self::fields(node, reader)
            }
        }
    };
}

/// Declares a closed set of words and the enum they stand for.
#[macro_export]
macro_rules! choice {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$doc:meta])* $word:literal => $variant:ident ),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(unreachable_pub, reason = "a choice may stand in a module of its own")]
        pub enum $name { $( $(#[$doc])* $variant ),* }

        #[allow(dead_code, unreachable_pub, reason = "a choice may stand in a module of its own")]
        impl $name {
            /// The words users write, in order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word users write for this value.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word ),* }
            }
        }

        impl $crate::yaml::describe::Describe for $name {
            fn schema() -> schemars::Schema {
                $crate::yaml::describe::choice(stringify!($name), Self::WORDS)
            }
        }

        impl $crate::yaml::record::Read for $name {
            fn read(node: &$crate::yaml::Node, reader: &mut $crate::yaml::record::Reader<'_>) -> Option<Self> {
                match reader.scalar(node)?.trim() {
                    $( $word => Some(Self::$variant), )*
                    other => {
                        let found = $crate::yaml::record::unknown_word(node.span, other, Self::WORDS);
                        reader.fail(found)
                    }
                }
            }
        }
    };
}
