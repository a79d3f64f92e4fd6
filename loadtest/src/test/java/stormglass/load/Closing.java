package stormglass.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import stormglass.report.RunResult;

/// Holds the ledger when the last visit is over, off the threads that carry virtual users.
final class Closing {

  private static final int MOST_SHOWN = 20;

  private final Target target;
  private final Replay replay;
  private final CompletableFuture<Boolean> balanced = new CompletableFuture<>();

  Closing(Target target, Replay replay) {
    this.target = target;
    this.replay = replay;
  }

  void begin() {
    Thread.ofPlatform()
        .name("ledger")
        .start(
            () -> {
              try {
                balanced.complete(balances(target.finish(replay)));
              } catch (IOException | InterruptedException | RuntimeException e) {
                balanced.completeExceptionally(e);
              }
            });
  }

  boolean over() {
    return balanced.isDone();
  }

  /// Whether the ledger balances; also false when it could not be held.
  boolean balanced() {
    try {
      return balanced.join();
    } catch (CompletionException e) {
      System.err.println("The ledger could not be held: " + e.getCause());
      return false;
    }
  }

  private static boolean balances(Optional<RunResult> result) {
    return result.map(RunResult::ledger).map(Closing::shown).orElse(true);
  }

  private static boolean shown(RunResult.Ledger ledger) {
    for (RunResult.LedgerRule rule : ledger.rules()) {
      List<String> violations = rule.violations();
      System.out.printf(
          "%s  %s (%,d checked)%n",
          violations.isEmpty() ? "holds " : "BROKEN", rule.rule(), rule.checked());
      violations.stream().limit(MOST_SHOWN).forEach(id -> System.out.println("          " + id));
    }
    return Boolean.TRUE.equals(ledger.balanced());
  }
}
