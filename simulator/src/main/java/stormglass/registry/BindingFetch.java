package stormglass.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.schemas.model.CodeGenerationStatus;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import stormglass.problem.Problem;

/// Fetches code bindings, and has those made that are missing.
///
/// All are asked for before any is waited for. How long that is: AWS's own waiter asks every 2
/// seconds, 30 times (botocore 1.43.11, `code_binding_exists`).
final class BindingFetch {

  private static final int MOST_ROUNDS = 30;

  private final RemoteRegistry registry;
  private final Consumer<String> progress;
  private final Runnable pause;
  private final SortedMap<String, byte[]> zips = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /// @param progress told what is waited for
  /// @param pause waits for two seconds
  BindingFetch(RemoteRegistry registry, Consumer<String> progress, Runnable pause) {
    this.registry = registry;
    this.progress = progress;
    this.pause = pause;
  }

  /// The zips by the names of their schemas.
  SortedMap<String, byte[]> zips() {
    return zips;
  }

  /// What is wrong with those that did not come.
  List<Problem> problems() {
    return problems;
  }

  BindingFetch fetch(List<String> schemas) {
    List<String> waiting = new ArrayList<>();
    for (String schema : schemas) {
      Optional<byte[]> zip = registry.bindingSource(schema);
      zip.ifPresent(bytes -> zips.put(schema, bytes));
      if (zip.isEmpty()) {
        registry
            .makeBinding(schema)
            .ifPresentOrElse(why -> none(schema, why), () -> waiting.add(schema));
      }
    }
    int asked = waiting.size();
    if (asked > 0) {
      progress.accept("asked for %d code bindings; %d were there.".formatted(asked, zips.size()));
    }
    for (int round = 0; !waiting.isEmpty() && round < MOST_ROUNDS; round++) {
      if (round > 0) {
        progress.accept("waiting for %d of %d code bindings…".formatted(waiting.size(), asked));
        pause.run();
      }
      waiting.removeIf(this::isDecided);
    }
    waiting.forEach(schema -> none(schema, "It was not made within a minute."));
    return this;
  }

  private boolean isDecided(String schema) {
    try {
      CodeGenerationStatus status = registry.bindingStatus(schema);
      if (status == CodeGenerationStatus.CREATE_IN_PROGRESS) {
        return false;
      }
      Optional<byte[]> zip =
          status == CodeGenerationStatus.CREATE_COMPLETE
              ? registry.bindingSource(schema)
              : Optional.empty();
      zip.ifPresentOrElse(
          bytes -> zips.put(schema, bytes),
          () -> none(schema, "The service could not make it: %s.".formatted(status)));
    } catch (NotFoundException gone) {
      none(schema, "The service has dropped what it was asked for.");
    }
    return true;
  }

  private void none(String schema, String why) {
    problems.add(RegistryProblem.NO_BINDING.at(schema, "There is no code binding. " + why));
  }
}
