package stormglass.cli;

import java.util.List;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Seed;

/// The lines that a sandbox prints to be pasted.
final class Greeting {

  private Greeting() {}

  static List<String> lines(Sandbox sandbox, Seed seed) {
    String endpoint = sandbox.endpoint().toString();
    String aws =
        "AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 aws"
            + " --endpoint-url "
            + endpoint
            + " ";
    if (seed.users().isEmpty()) {
      return List.of(aws + "sqs create-queue --queue-name orders", aws + "sqs list-queues");
    }
    String username = seed.users().getFirst().username();
    return List.of(
        "curl -H 'Authorization: Bearer "
            + sandbox.token(username)
            + "' "
            + endpoint
            + "/api/user/"
            + username,
        aws + "events list-event-buses");
  }
}
