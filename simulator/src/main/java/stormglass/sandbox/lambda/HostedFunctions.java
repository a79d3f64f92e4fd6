package stormglass.sandbox.lambda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import stormglass.cloud.function.Lambda;

/// All functions, by name. Safe for use by many threads.
public final class HostedFunctions {

  private final Map<String, HostedFunction> byName = new ConcurrentSkipListMap<>();
  private final Map<Lambda, HostedFunction> byAdmission = new ConcurrentHashMap<>();

  /// Adds a function.
  public void add(HostedFunction function) {
    byName.put(function.spec().name(), function);
    byAdmission.put(function.admission(), function);
  }

  HostedFunction of(Lambda admission) {
    HostedFunction function = byAdmission.get(admission);
    if (function == null) {
      throw new IllegalStateException("no code for " + admission.name());
    }
    return function;
  }

  /// A function by its ARN, which may end in a version or alias.
  public Optional<HostedFunction> byArn(String arn) {
    int name = arn.indexOf(":function:");
    return name < 0 ? Optional.empty() : named(arn.substring(name + ":function:".length()));
  }

  /// A function by its name or ARN, which may end in a version or alias.
  public Optional<HostedFunction> named(String nameOrArn) {
    if (nameOrArn.contains(":function:")) {
      return byArn(nameOrArn);
    }
    int qualifier = nameOrArn.indexOf(':');
    return Optional.ofNullable(
        byName.get(qualifier < 0 ? nameOrArn : nameOrArn.substring(0, qualifier)));
  }

  /// All functions in the order of their names.
  public List<HostedFunction> all() {
    return List.copyOf(byName.values());
  }
}
