// Generated from the component Money; not to be edited.
package shop.events;

import stormglass.contracts.Flaws;

/// An amount of money.
///
/// @param currency ISO 4217, such as EUR.
/// @param cents Hundredths of the currency.
public record Money(String currency, long cents) {

  public Money {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "currency", currency, MoneyJson.CURRENCY);
    flaws = Flaws.whole(flaws, "cents", cents, 0L, 99999999999L);
    Flaws.none(Money.class, flaws);
  }
}
