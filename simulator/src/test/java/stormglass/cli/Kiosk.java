package stormglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small blueprint that runs without functions: its one API knows no route, which its traffic
/// expects.
final class Kiosk {

  private static final String TEMPLATE =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Resources:
        Visits:
          Type: AWS::SQS::Queue
        Things:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
            KeySchema: [{AttributeName: pk, KeyType: HASH}]
      """;

  private static final String TRAFFIC =
      """
      traffic: 1
      parameters:
        rate: {value: 20, assumption: "enough to be seen"}
        length: {value: 1, assumption: "short enough to wait for"}
        compression: {value: 1, assumption: "as it comes"}
        warmUp: {value: 0, assumption: "nothing to warm up"}
        mix: {value: {visitor: 1}, assumption: "only one kind"}
      data:
        guest: {values: [ada]}
      requests:
        look:
          route: GET /things
          expect: [404]
      sessions:
        visitor:
          user: guest
          does: [send: look]
      profiles:
        visits:
          description: "who passes by"
          constant: {sessionsPerSecond: rate, seconds: length}
          compression: compression
          warmUpSeconds: warmUp
          mix: mix
      """;

  private Kiosk() {}

  /// Writes the blueprint.
  ///
  /// @return its template
  static Path in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("seed"));
    Files.writeString(folder.resolve("seed/users.json"), "[{\"username\":\"ada\",\"groups\":[]}]");
    Files.writeString(folder.resolve("traffic.yaml"), TRAFFIC);
    return Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
  }
}
