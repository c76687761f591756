//! Two wordings of a text: whether they say the same, and what was put in and taken out.

/// The most letters that a spelling may differ by within one word.
const MOST_EDITS: usize = 2;

/// The fewest letters of a word in which another spelling is no other word.
const SPELT: usize = 5;

/// Words that turn a sentence round, in the languages of the program. A word that ends in "n't" does as well.
const NEGATIONS: &[&str] = &[
    "no",
    "not",
    "none",
    "never",
    "nobody",
    "nothing",
    "nowhere",
    "neither",
    "nor",
    "without",
    "cannot",
    "unless",
    "except",
    "hardly",
    "نہیں",
    "نہ",
    "نا",
    "مت",
    "بغیر",
    "بلا",
    "کبھی",
    "سوائے",
    "علاوہ",
    "غیر",
    "بے",
    "لا",
    "مگر",
];

/// What turns a word round that stands at its beginning.
const TURNING: &[&str] = &["un", "in", "im", "ir", "il", "dis", "non", "mis", "نا", "بے", "غیر", "لا"];

/// Numbers that are written as words and are long enough to be taken for another's misspelling, and short ones.
const NUMBERS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "thousand",
    "million",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "once",
    "twice",
    "half",
    "quarter",
    "dozen",
    "پہلا",
    "دوسرا",
    "تیسرا",
    "چوتھا",
    "پانچواں",
    "پانچ",
    "پندرہ",
];

/// Whether one wording is the other but for letter case, punctuation, white space and small mistakes of spelling.
///
/// A mistake of spelling is of at most two letters, not the first, in a word of at least five; it is none in a number, nor
/// where a word that denies comes or goes. The first letter is where words differ that mean the opposite ("include" and
/// "exclude", "likely" and "unlikely") or somebody else ("mother" and "father"), and where few mistakes are made.
pub fn is_same_but_for_form(before: &str, after: &str) -> bool {
    let (was, is) = (words(before), words(after));
    if numbers(before) != numbers(after) || denials(&was) != denials(&is) {
        return false;
    }
    was.concat() == is.concat() || (was.len() == is.len() && was.iter().zip(&is).all(|(was, is)| is_same_word(was, is)))
}

fn is_same_word(was: &str, is: &str) -> bool {
    if was == is {
        return true;
    }
    let letters = |word: &str| word.chars().count();
    let is_number = |word: &str| NUMBERS.contains(&word) || word.chars().any(char::is_numeric);
    let turns = |one: &str, other: &str| TURNING.iter().any(|turn| one.strip_prefix(turn) == Some(other));
    letters(was).min(letters(is)) >= SPELT
        && was.chars().next() == is.chars().next()
        && !is_number(was)
        && !is_number(is)
        && !turns(was, is)
        && !turns(is, was)
        && edits(was, is) <= MOST_EDITS
}

/// The words of a text in small letters, without punctuation. What is no letter, digit or punctuation, such as "£" or
/// "%", is kept: it says something.
fn words(text: &str) -> Vec<String> {
    let said = |word: &str| {
        let kept = word.chars().filter(|each| !is_punctuation(*each));
        kept.flat_map(char::to_lowercase).collect::<String>()
    };
    text.split_whitespace().map(said).filter(|word| !word.is_empty()).collect()
}

fn is_punctuation(each: char) -> bool {
    const MARKS: &str = ".,;:!?'\"()[]-/‘’“”–—…·•،؛؟۔\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}";
    MARKS.contains(each)
}

/// The numbers of a text in digits, with what stands between the digits of each and a sign before it.
fn numbers(text: &str) -> Vec<String> {
    let each = text.split_whitespace().filter(|word| word.chars().any(char::is_numeric));
    let trimmed = each.map(|word| {
        let word = word.trim_end_matches(is_punctuation);
        word.trim_start_matches(|each| is_punctuation(each) && !"-–.".contains(each)).to_lowercase()
    });
    trimmed.collect()
}

/// The words that turn a sentence round, in order.
fn denials(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).filter(|word| NEGATIONS.contains(word) || is_contracted(word)).collect()
}

/// Whether a word is one like "don't", its apostrophe left out.
fn is_contracted(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "ca", "could", "wo", "would", "should",
        "must", "need", "might", "ai", "sha",
    ];
    word.strip_suffix("nt").is_some_and(|verb| VERBS.contains(&verb))
}

/// How many letters have to be put in, taken out or changed to make one word of another.
fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], at + 1);
        for (place, theirs) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *theirs);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}

/// A run of words that stands in both wordings, or in one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Taken out.
    Out(String),
    /// Put in.
    In(String),
}

/// The most words of two texts whose differences are looked for word by word, multiplied.
const MOST_COMPARED: usize = 250_000;

/// What became of a text, run by run; what was taken out stands before what was put in for it.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let (was, is): (Vec<&str>, Vec<&str>) = (before.split_whitespace().collect(), after.split_whitespace().collect());
    if was.len().saturating_mul(is.len()) > MOST_COMPARED {
        return vec![Piece::Out(was.join(" ")), Piece::In(is.join(" "))];
    }
    // How many words the rests of both, from here on, have in common at most.
    let mut common = vec![vec![0_usize; is.len() + 1]; was.len() + 1];
    for at in (0..was.len()).rev() {
        for to in (0..is.len()).rev() {
            common[at][to] =
                if was[at] == is[to] { common[at + 1][to + 1] + 1 } else { common[at + 1][to].max(common[at][to + 1]) };
        }
    }
    let mut found = Runs::default();
    let (mut at, mut to) = (0, 0);
    while at < was.len() || to < is.len() {
        if at < was.len() && to < is.len() && was[at] == is[to] {
            found.same(was[at]);
            (at, to) = (at + 1, to + 1);
        } else if at < was.len() && (to == is.len() || common[at + 1][to] >= common[at][to + 1]) {
            found.out.push(was[at]);
            at += 1;
        } else {
            found.into.push(is[to]);
            to += 1;
        }
    }
    found.end()
}

#[derive(Default)]
struct Runs<'a> {
    pieces: Vec<Piece>,
    same: Vec<&'a str>,
    out: Vec<&'a str>,
    into: Vec<&'a str>,
}

impl<'a> Runs<'a> {
    fn same(&mut self, word: &'a str) {
        if !self.out.is_empty() || !self.into.is_empty() {
            self.close();
        }
        self.same.push(word);
    }

    fn close(&mut self) {
        let runs = [
            (&mut self.same, Piece::Same as fn(String) -> Piece),
            (&mut self.out, Piece::Out),
            (&mut self.into, Piece::In),
        ];
        for (words, piece) in runs {
            if !words.is_empty() {
                self.pieces.push(piece(words.join(" ")));
                words.clear();
            }
        }
    }

    fn end(mut self) -> Vec<Piece> {
        self.close();
        self.pieces
    }
}
