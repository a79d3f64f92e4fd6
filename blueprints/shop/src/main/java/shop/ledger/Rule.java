package shop.ledger;

import stormglass.ledger.Finding;

/// One rule of the shop's ledger.
interface Rule {

  /// Holds the rule against the books.
  Finding check(ShopBooks books);
}
