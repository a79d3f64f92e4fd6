package stormglass.cloud.queue;

/// Where messages go that were received too often.
///
/// @param deadLetters the queue they are moved to, keeping the time they were first sent
/// @param maxReceiveCount how often a message may be received, 1 to 1,000
public record Redrive<P>(MessageQueue<P> deadLetters, int maxReceiveCount) {}
