package stormglass.sandbox.kinesis;

/// Which stream a request means: by its name, or by its ARN.
final class StreamNames {

  private static final String STREAM = ":stream/";

  private StreamNames() {}

  /// The name that a request gives; empty if it gives none, which is a violation.
  static String of(Checked request) {
    String arn = request.members().text("StreamARN");
    return arn == null || request.members().has("StreamName")
        ? request.name("StreamName")
        : arn.substring(arn.indexOf(STREAM) < 0 ? 0 : arn.indexOf(STREAM) + STREAM.length());
  }

  /// The stream of a name.
  ///
  /// @throws stormglass.sandbox.wire.Refusal if there is none
  static HostedStream need(DataStreams streams, String name) {
    return streams
        .named(name)
        .orElseThrow(() -> KinesisError.noSuchStream(name, streams.account().id()));
  }
}
