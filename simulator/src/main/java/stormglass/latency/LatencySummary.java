package stormglass.latency;

import org.jspecify.annotations.Nullable;

/// What was measured of one route, hop or flow.
///
/// A percentile is given only where at least 10 samples lie beyond it: p90 from 100 samples, p99
/// from 1,000, p99.9 from 10,000; p50 from 20. Otherwise it is null. Errors are counted, and their
/// latencies are in the percentiles too, since whoever waited for them did.
///
/// @param count everything measured, errors among it; without the warm-up
/// @param warmUpCount what began within the warm-up and is in no other figure
/// @param maxNanos null without samples
public record LatencySummary(
    Scope scope,
    String name,
    long count,
    long errors,
    long warmUpCount,
    @Nullable Long p50Nanos,
    @Nullable Long p90Nanos,
    @Nullable Long p99Nanos,
    @Nullable Long p999Nanos,
    @Nullable Long maxNanos) {}
