package stormglass.sandbox.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The client tokens of transactions that were made, so that none is made twice. Remembers each for
/// ten minutes ("TransactWriteItems" of the API reference, read 2026-11), and at most so many.
final class RequestTokens {

  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MOST = 50_000;

  private record Entry(int fingerprint, Instant at, boolean made) {}

  private final InstantSource clock;
  private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

  RequestTokens(InstantSource clock) {
    this.clock = clock;
  }

  /// Makes the transaction unless it has been made under this token.
  ///
  /// @param fingerprint equal for equal transactions
  /// @throws Rejection if another one was made under this token, or this one is being made
  void once(String token, int fingerprint, Runnable transaction) {
    if (!claim(token, fingerprint)) {
      return;
    }
    boolean made = false;
    try {
      transaction.run();
      made = true;
    } finally {
      settle(token, made);
    }
  }

  private synchronized boolean claim(String token, int fingerprint) {
    Instant now = clock.instant();
    while (!entries.isEmpty() && isForgotten(entries.firstEntry().getValue(), now)) {
      entries.pollFirstEntry();
    }
    Entry before = entries.get(token);
    if (before == null) {
      entries.put(token, new Entry(fingerprint, now, false));
      return true;
    }
    if (before.fingerprint != fingerprint) {
      throw Rejection.of(
          Rejection.Code.IDEMPOTENT_PARAMETER_MISMATCH,
          "The request uses the same client token as a previous, but non-identical request. Do not"
              + " reuse a client token with different requests, unless the requests are identical");
    }
    if (!before.made) {
      throw Rejection.of(
          Rejection.Code.TRANSACTION_IN_PROGRESS,
          "The transaction with the given request token is already in progress.");
    }
    return false;
  }

  private synchronized void settle(String token, boolean made) {
    if (made) {
      entries.computeIfPresent(token, (_, entry) -> new Entry(entry.fingerprint, entry.at, true));
    } else {
      entries.remove(token);
    }
  }

  private boolean isForgotten(Entry entry, Instant now) {
    return entries.size() >= MOST || !entry.at.plus(REMEMBERED).isAfter(now);
  }
}
