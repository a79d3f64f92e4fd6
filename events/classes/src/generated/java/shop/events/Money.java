// Generated from the component Money; not to be edited.
package shop.events;

/// An amount of money.
///
/// @param currency ISO 4217, such as EUR.
/// @param cents Hundredths of the currency.
public record Money(String currency, long cents) {}
