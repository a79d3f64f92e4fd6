package stormglass.cloud.queue;

import java.util.List;

/// What a receive gave.
///
/// @param messages now in flight, oldest first
/// @param redriven moved to the dead-letter queue instead, having been received too often
/// @param overLimit whether nothing was given because too much is in flight
public record Received<P>(
    List<Message<P>> messages, List<Message<P>> redriven, boolean overLimit) {}
