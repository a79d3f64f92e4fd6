package shop.ordering.place;

/// What one piece of a product costs.
record Price(String currency, long cents) {}
