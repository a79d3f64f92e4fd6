package stormglass.sandbox.parameter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.JsonService;
import stormglass.sandbox.wire.JsonService.Operation;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// Parameters by name (Systems Manager API reference, 2026-11). Safe for use by many threads.
public final class ParameterStore {

  private static final JsonService.Dialect DIALECT =
      new JsonService.Dialect("ssm", "AmazonSSM", "1.1", "");
  private static final int MOST_NAMES = 10;
  private static final int MOST_BYTES = 4096;

  private record Parameter(String name, String type, String value, long version, Instant at) {}

  private final Map<String, Parameter> byName = new ConcurrentSkipListMap<>();
  private final Account account;
  private final InstantSource clock;

  public ParameterStore(Account account, InstantSource clock) {
    this.account = account;
    this.clock = clock;
  }

  /// The service.
  ///
  /// @param unsupported told the names of operations that it does not have
  public JsonService service(Consumer<String> unsupported) {
    return new JsonService(
        DIALECT,
        Map.of(
            "GetParameter", Operation.of(this::get),
            "GetParameters", Operation.of(this::getAll),
            "GetParametersByPath", Operation.of(this::getByPath),
            "PutParameter", Operation.of(this::put),
            "DeleteParameter", Operation.silent(this::delete)),
        unsupported);
  }

  /// Sets a parameter.
  ///
  /// @return its version, from 1
  public long put(String name, String type, String value) {
    return byName
        .merge(
            name,
            new Parameter(name, type, value, 1, clock.instant()),
            (old, added) -> new Parameter(name, type, value, old.version() + 1, added.at()))
        .version();
  }

  private Map<String, ?> put(Members request) {
    String name = request.required("Name");
    String value = request.required("Value");
    if (!name.matches("[a-zA-Z0-9_.\\-/]{1,1011}")) {
      throw Refusal.of(
          "ValidationException",
          "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path,"
              + " it can consist of sub-paths divided by slash symbol; each sub-path can be formed"
              + " as a mix of letters, numbers and the following 3 symbols .-_");
    }
    if (value.length() > MOST_BYTES) {
      throw Refusal.of(
          "ValidationException",
          "Standard tier parameters support a maximum parameter value of 4096 characters."
              + " To create a larger parameter value, upgrade the parameter to use the"
              + " advanced-parameter tier.");
    }
    if (byName.containsKey(name) && !request.flag("Overwrite")) {
      throw Refusal.of(
          "ParameterAlreadyExists",
          "The parameter already exists. To overwrite this value, set the overwrite option in the"
              + " request to true.");
    }
    return Map.of("Version", put(name, request.text("Type", "String"), value), "Tier", "Standard");
  }

  private void delete(Members request) {
    if (byName.remove(request.required("Name")) == null) {
      throw notFound();
    }
  }

  private static Refusal notFound() {
    return Refusal.of("ParameterNotFound", null);
  }

  private Map<String, ?> get(Members request) {
    Parameter parameter = byName.get(plain(request.required("Name")));
    if (parameter == null) {
      throw notFound();
    }
    return Map.of("Parameter", shown(parameter));
  }

  /// A name without the ARN or the version or label that may go with it.
  private static String plain(String name) {
    int arn = name.indexOf(":parameter/");
    String plain = arn < 0 ? name : name.substring(arn + ":parameter".length());
    int selector = plain.indexOf(':');
    return selector < 0 ? plain : plain.substring(0, selector);
  }

  private Map<String, ?> getAll(Members request) {
    List<String> names = request.texts("Names");
    if (names.isEmpty() || names.size() > MOST_NAMES) {
      throw Refusal.of(
          "ValidationException",
          "1 validation error detected: Value '"
              + names
              + "' at 'names' failed to satisfy constraint: Member must have length "
              + (names.isEmpty() ? "greater than or equal to 1" : "less than or equal to 10"));
    }
    List<Map<String, ?>> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      Parameter parameter = byName.get(plain(name));
      if (parameter == null) {
        missing.add(name);
      } else {
        found.add(shown(parameter));
      }
    }
    return Map.of("Parameters", found, "InvalidParameters", missing);
  }

  private Map<String, ?> getByPath(Members request) {
    String path = request.required("Path");
    String start = path.endsWith("/") ? path : path + "/";
    boolean recursive = request.flag("Recursive");
    List<Map<String, ?>> found =
        byName.values().stream()
            .filter(parameter -> parameter.name().startsWith(start))
            .filter(parameter -> recursive || parameter.name().indexOf('/', start.length()) < 0)
            .<Map<String, ?>>map(this::shown)
            .toList();
    return Map.of("Parameters", found);
  }

  private Map<String, ?> shown(Parameter parameter) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", parameter.name());
    shown.put("Type", parameter.type());
    shown.put("Value", parameter.value());
    shown.put("Version", parameter.version());
    shown.put("LastModifiedDate", parameter.at().toEpochMilli() / 1000.0);
    String slash = parameter.name().startsWith("/") ? "" : "/";
    shown.put("ARN", account.arn("ssm", "parameter" + slash + parameter.name()));
    shown.put("DataType", "text");
    return shown;
  }
}
