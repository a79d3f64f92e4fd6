package stormglass.forecast;

/// A record of a data stream on its way: nothing comes of it but work.
///
/// @param bytes its size
record Datum(int bytes) implements Load {}
