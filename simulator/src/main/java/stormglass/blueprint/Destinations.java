package stormglass.blueprint;

import org.jspecify.annotations.Nullable;

/// Who is told how an invocation or a batch ended.
record Destinations(@Nullable String onSuccessArn, @Nullable String onFailureArn) {

  /// @param p a `DestinationConfig`, or null
  static Destinations of(@Nullable Properties p) {
    if (p == null) {
      return new Destinations(null, null);
    }
    Destinations destinations =
        new Destinations(destination(p.part("OnSuccess")), destination(p.part("OnFailure")));
    p.close();
    return destinations;
  }

  private static @Nullable String destination(@Nullable Properties p) {
    if (p == null) {
      return null;
    }
    if (p.has("Type") && !p.has("Destination")) {
      p.report(
          "Type",
          TemplateProblem.NOT_SUPPORTED,
          p.path(),
          "name a queue of the template by Destination instead of letting one be made.");
      p.accept("Type");
      return null;
    }
    p.accept("Type");
    String arn = p.required("Destination");
    p.close();
    return arn;
  }
}
