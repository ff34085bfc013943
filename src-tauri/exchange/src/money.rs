//! Amounts of money as a language and as files write them.

use crate::value::rounded;
use slipway_engine::cost::Ratio;
use slipway_engine::plan::{LARGEST_AMOUNT, Money, decimals};
use slipway_words::Language;

/// Returns an amount with the sign of its currency: "€12,345" in English, "12.345 €" in German. What
/// comes after the decimal sign is left out where it is nothing.
pub(crate) fn said(language: Language, money: &Money) -> String {
    let number = number(language, money.amount, decimals(&money.currency));
    let minus = if money.amount < 0 { "−" } else { "" };
    let sign = match money.currency.as_str() {
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "USD" => "$",
        code => code,
    };
    match language {
        _ if sign.is_empty() => format!("{minus}{number}"),
        Language::English if sign.is_ascii() && sign != "$" => format!("{minus}{sign} {number}"),
        Language::English => format!("{minus}{sign}{number}"),
        Language::German => format!("{minus}{number} {sign}"),
    }
}

/// Returns a ratio in ten thousandths with two decimals: "0.95", "0,95".
pub(crate) fn ratio(language: Language, ratio: Ratio) -> String {
    let hundredths = number(language, ratio.saturating_add(50) / 100, 2);
    // Indices stand below each other: all have their decimals.
    if ratio.saturating_add(50) / 100 % 100 == 0 {
        let point = match language {
            Language::English => '.',
            Language::German => ',',
        };
        return format!("{hundredths}{point}00");
    }
    hundredths
}

/// Returns an amount in units of a currency as minor ones; nothing where no plan holds so much.
#[expect(
    clippy::cast_precision_loss,
    reason = "the largest amount fits a double exactly"
)]
pub(crate) fn minor(units: f64, currency: &str) -> Option<i64> {
    let minor = units * f64::from(10_u32.pow(decimals(currency)));
    (minor.abs() <= LARGEST_AMOUNT as f64).then(|| rounded(minor))
}

/// Returns an amount in units of its currency, as spreadsheets count it.
#[allow(clippy::cast_precision_loss)] // They keep fifteen digits.
pub(crate) fn units(amount: i64, currency: &str) -> f64 {
    amount as f64 / 10_f64.powi(i32::try_from(decimals(currency)).unwrap_or_default())
}

/// Returns an amount in units of its currency, as programs write it: "1234.50".
pub(crate) fn plain(amount: i64, currency: &str) -> String {
    let places = decimals(currency) as usize;
    let sign = if amount < 0 { "-" } else { "" };
    let digits = format!("{:0>1$}", amount.unsigned_abs(), places + 1);
    let (whole, part) = digits.split_at(digits.len() - places);
    match part {
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    }
}

/// Returns an amount rounded to whole units of its currency, as titles and tables have it.
pub(crate) fn whole(money: &Money) -> Money {
    let unit = 10_i64.pow(decimals(&money.currency));
    let half = unit / 2 * money.amount.signum();
    Money {
        amount: money.amount.saturating_add(half) / unit * unit,
        currency: money.currency.clone(),
    }
}

fn number(language: Language, amount: i64, places: u32) -> String {
    let (mark, point) = match language {
        Language::English => (',', '.'),
        Language::German => ('.', ','),
    };
    let unit = 10_u64.pow(places);
    let (units, rest) = (amount.unsigned_abs() / unit, amount.unsigned_abs() % unit);
    let digits = units.to_string();
    let mut text = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    if rest > 0 {
        let width = places as usize;
        text.push_str(&format!("{point}{rest:0width$}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(amount: i64, currency: &str) -> Money {
        Money {
            amount,
            currency: currency.to_owned(),
        }
    }

    #[test]
    fn an_amount_is_written_as_its_language_has_it() {
        let both = |amount, currency: &str| {
            let languages = [Language::English, Language::German];
            languages.map(|language| said(language, &money(amount, currency)))
        };
        assert_eq!(
            both(123_456_789, "EUR"),
            ["€1,234,567.89", "1.234.567,89 €"]
        );
        assert_eq!(both(-1_200_000, "CHF"), ["−CHF 12,000", "−12.000 CHF"]);
        assert_eq!(both(1_234, "JPY"), ["¥1,234", "1.234 ¥"]);
        assert_eq!(both(1_005, "KWD"), ["KWD 1.005", "1,005 KWD"]);
        assert_eq!(both(99_905, ""), ["999.05", "999,05"]);
        assert_eq!(both(0, "USD"), ["$0", "0 $"]);
    }

    #[test]
    fn programs_get_plain_numbers() {
        assert_eq!(plain(123_450, "EUR"), "1234.50");
        assert_eq!(plain(-5, "EUR"), "-0.05");
        assert_eq!(plain(-1_234, "JPY"), "-1234");
        assert_eq!(plain(7, "KWD"), "0.007");
        assert!((units(123_450, "EUR") - 1234.5).abs() < 1e-9);
    }

    #[test]
    fn indices_have_two_decimals() {
        let both = |points| [Language::English, Language::German].map(|one| ratio(one, points));
        assert_eq!(both(10_000), ["1.00", "1,00"]);
        assert_eq!(both(9_483), ["0.95", "0,95"]);
        assert_eq!(both(12_050), ["1.21", "1,21"]);
    }

    #[test]
    fn titles_have_whole_units() {
        let whole = |amount, currency| super::whole(&money(amount, currency)).amount;
        assert_eq!(
            [whole(149, "EUR"), whole(150, "EUR"), whole(-150, "EUR")],
            [100, 200, -200]
        );
        assert_eq!(whole(7, "JPY"), 7, "which has no smaller ones");
    }
}
