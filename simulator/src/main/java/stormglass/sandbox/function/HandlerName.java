package stormglass.sandbox.function;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A handler as the template names it.
///
/// @param method "" where only a class is named
record HandlerName(String className, String method) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<class>[\\p{L}_$][\\p{L}\\p{N}_$.]*)(::(?<method>[\\p{L}_$][\\p{L}\\p{N}_$]*))?");

  /// Reads `package.Class` or `package.Class::method`.
  static Optional<HandlerName> parse(String handler) {
    Matcher form = FORM.matcher(handler);
    return form.matches()
        ? Optional.of(
            new HandlerName(
                form.group("class"), Optional.ofNullable(form.group("method")).orElse("")))
        : Optional.empty();
  }
}
