package shop.ledger;

import stormglass.ledger.Finding;

/// Nothing is on the bus that the shop does not know.
final class KnownEvents implements Rule {

  @Override
  public Finding check(ShopBooks books) {
    return new Finding(
        "Every accepted event is one of the shop's and follows its schema.",
        books.books().accepted().size(),
        books.chronicle().unreadable());
  }
}
