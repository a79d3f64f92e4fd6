package stormglass.sandbox.bus;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Ids of events in the form of a UUID: a counter, mixed with the seed so that they look like
/// AWS's. The mixing is the finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable
/// pseudorandom number generators, OOPSLA 2014), which gives every number another.
final class EventIds {

  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final long seed;
  private final AtomicLong count = new AtomicLong();

  EventIds(long seed) {
    this.seed = seed;
  }

  String next() {
    long number = count.incrementAndGet();
    long high = mix(number ^ seed);
    long low = mix(high + number);
    return new UUID((high & ~0xF000L) | VERSION_4, (low >>> 2) | VARIANT).toString();
  }

  private static long mix(long value) {
    long z = value + 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }
}
