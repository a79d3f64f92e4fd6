package stormglass.cloud.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;

/// Functions against queueing theory and against a published simulator.
class ClosedFormsTest {

  private static final double SECOND = 1e9;

  /// What one run of a function under Poisson arrivals and exponential durations gave.
  private record Result(long requests, long cold, long rejected, double servers, double running) {
    double coldShare() {
      return (double) cold / requests;
    }
  }

  private record Case(double perSecond, double warmSeconds, double coldSeconds, double seconds) {}

  private static Result simulate(Case c, Limits limits, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Account account = new Account(limits, random);
    Lambda function = account.add("f", -1);
    EndsHeap ends = new EndsHeap();
    long until = (long) (c.seconds() * SECOND);
    long requests = 0;
    long rejected = 0;
    double busy = 0;
    long last = 0;
    long arrival = exponential(random, 1 / c.perSecond());
    while (arrival < until) {
      while (ends.nextNanos() <= arrival) {
        long at = ends.nextNanos();
        busy += (double) function.running() * (at - last);
        last = at;
        account.release(ends.take(), false, at);
      }
      busy += (double) function.running() * (arrival - last);
      last = arrival;
      requests++;
      switch (account.admit(function, true, arrival)) {
        case Environment environment -> {
          double mean = environment.invocations() == 1 ? c.coldSeconds() : c.warmSeconds();
          ends.add(arrival + exponential(random, mean), environment);
        }
        case Throttle _ -> rejected++;
      }
      arrival += exponential(random, 1 / c.perSecond());
    }
    double servers = function.environmentNanos(last) / (double) last;
    return new Result(requests, function.coldStarts(), rejected, servers, busy / last);
  }

  private static long exponential(RandomGenerator random, double meanSeconds) {
    return (long) (random.nextExponential() * meanSeconds * SECOND);
  }

  /// Environments by when their invocation ends.
  private static final class EndsHeap {
    private record End(long at, long order, Environment environment) {}

    private final PriorityQueue<End> ends =
        new PriorityQueue<>(Comparator.comparingLong(End::at).thenComparingLong(End::order));
    private long order;

    void add(long at, Environment environment) {
      ends.add(new End(at, order++, environment));
    }

    long nextNanos() {
      End first = ends.peek();
      return first == null ? Long.MAX_VALUE : first.at();
    }

    Environment take() {
      return ends.remove().environment();
    }
  }

  private static Limits keepAlive(long seconds) {
    return Limits.STANDARD
        .with(Limit.KEEP_ALIVE_LEAST, seconds)
        .with(Limit.KEEP_ALIVE_MOST, seconds);
  }

  /// SimFaaS's README case: twenty runs there give P(cold) 0.0013369 ± 0.000018, 7.699 servers and
  /// 1.7922 running, with standard deviations of one run of 0.000038, 0.0247 and 0.0024.
  @Test
  void coldStartsAndServersAreThoseOfSimFaaS() {
    Case readme = new Case(0.9, 1.991, 2.244, 1e6);
    double cold = 0;
    double servers = 0;
    double running = 0;
    int runs = 6;
    for (long seed = 1; seed <= runs; seed++) {
      Result result = simulate(readme, keepAlive(600), seed);
      assertThat(result.rejected()).isZero();
      cold += result.coldShare() / runs;
      servers += result.servers() / runs;
      running += result.running() / runs;
    }
    // Three standard errors of the mean of six runs.
    assertThat(cold).isBetween(0.0013369 - 0.000047, 0.0013369 + 0.000047);
    assertThat(servers).isBetween(7.6992 - 0.0303, 7.6992 + 0.0303);
    assertThat(running).isBetween(1.7922 - 0.003, 1.7922 + 0.003);
  }

  /// Little's law: running = arrivals × mean time.
  @Test
  void runningInvocationsFollowLittle() {
    Result result = simulate(new Case(20, 0.5, 0.5, 50_000), keepAlive(600), 3);
    // λ s = 10; the count in an M/G/∞ system is Poisson with a correlation time of the service
    // time: sd of the mean = √(2 × 10 × 0.5 / 50,000) = 0.014. Four of them.
    assertThat(result.running()).isBetween(10 - 0.057, 10 + 0.057);
  }

  /// Erlang's loss formula with 20 servers and 18 erlang.
  @Test
  void rejectionsFollowErlang() {
    Limits limits = keepAlive(600).with(Limit.CONCURRENCY, 20);
    Result result = simulate(new Case(18, 1, 1, 40_000), limits, 5);
    double expected = erlangB(18, 20);
    double share = (double) result.rejected() / result.requests();
    // Blocked calls come in clusters about as long as a service time: their variance is at most
    // 2 × that of independent ones here. 720,000 arrivals, four standard errors.
    double tolerance = 4 * Math.sqrt(2 * 18 * expected * (1 - expected) / result.requests());
    assertThat(share).isBetween(expected - tolerance, expected + tolerance);
    assertThat(tolerance).isLessThan(expected / 10);
  }

  @Test
  void erlangsFormulaGivesTheSaturatedAccount() {
    assertThat(erlangB(2_016, 1_000)).isBetween(0.50444, 0.50446);
  }

  /// 1,000 requests/s of 2.016 s against 1,000 environments, from empty for 1,000 s: SimFaaS and an
  /// independent model give 0.503 to 0.505.
  @Test
  void aSaturatedAccountRejectsHalf() {
    Result result = simulate(new Case(1_000, 2.016, 2.163, 1_000), keepAlive(600), 1);
    assertThat((double) result.rejected() / result.requests()).isBetween(0.502, 0.506);
    assertThat(result.cold()).isEqualTo(1_000);
    assertThat(result.running()).isBetween(998.0, 999.0);
  }

  private static double erlangB(double load, int servers) {
    double blocking = 1;
    for (int n = 1; n <= servers; n++) {
      blocking = load * blocking / (n + load * blocking);
    }
    return blocking;
  }
}
