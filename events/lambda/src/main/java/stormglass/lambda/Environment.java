package stormglass.lambda;

/// The configuration that a function's template gives it as environment variables.
public final class Environment {

  private Environment() {}

  /// The value of a variable.
  ///
  /// @throws IllegalStateException when the template does not set it; the function then fails in
  ///   INIT, and the log says which variable is missing
  public static String required(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("The environment variable " + name + " is not set.");
    }
    return value;
  }
}
