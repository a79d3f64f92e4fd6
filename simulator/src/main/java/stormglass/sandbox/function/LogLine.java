package stormglass.sandbox.function;

import java.time.Instant;

/// One event of a function's log.
///
/// @param function the physical name
/// @param logStream one per environment
/// @param text without its final line break
/// @param bytes what CloudWatch Logs would take in: the text in UTF-8
public record LogLine(String function, String logStream, Instant at, String text, int bytes) {}
