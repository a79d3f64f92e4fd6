package stormglass.forecast;

/// One event on its way.
///
/// @param event its kind
/// @param flow what it belongs to
record Parcel(EventModel event, Flow flow) implements Load {}
