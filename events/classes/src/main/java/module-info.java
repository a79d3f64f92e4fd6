/// The event classes of the shop.
///
/// A module because a sealed interface and its records may stand in different packages only within
/// one; functions and tests use it on the class path.
module shop.events {
  requires transitive stormglass.contracts;

  exports shop.events;
  exports shop.events.catalog;
  exports shop.events.customers;
  exports shop.events.grooming;
  exports shop.events.inventory;
  exports shop.events.loyalty;
  exports shop.events.notifications;
  exports shop.events.ordering;
  exports shop.events.payments;
  exports shop.events.shipping;
}
