package stormglass.traffic;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random streams named by their consumers.
///
/// A stream depends on the run's seed and its own name only, never on the order in which streams
/// were made: a variant that draws more in one place leaves every other place as it was, so that
/// variants compare under common random numbers.
public final class Streams {

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final long seed;

  /// The streams of one seed.
  public Streams(long seed) {
    this.seed = seed;
  }

  /// A new generator at the start of the stream of this name.
  public RandomGenerator named(String name) {
    return FACTORY.create(key(name, 0));
  }

  /// A new generator at the start of one of many streams of the same name.
  public RandomGenerator named(String name, long number) {
    return FACTORY.create(key(name, number));
  }

  /// 64 bits that depend on the seed, a name and a number only.
  long key(String name, long number) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return mix(mix(hash + mix(seed)) + 0x9e3779b97f4a7c15L * (number + 1));
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
  /// generators, OOPSLA 2014), which spreads near seeds.
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
