package stormglass.avro;

import stormglass.contracts.Metadata;

/// An event's detail.
///
/// @param metadata what the event says about itself
/// @param data what happened
public record AvroEvent<E>(Metadata metadata, E data) {}
