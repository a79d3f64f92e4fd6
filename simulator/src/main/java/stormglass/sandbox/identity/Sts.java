package stormglass.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.AwsService;
import stormglass.sandbox.wire.Form;
import stormglass.sandbox.wire.Refusal;

/// STS, as far as GetCallerIdentity goes (STS API reference, 2026-11).
public final class Sts implements AwsService {

  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
  private static final String REQUEST_ID = "00000000-0000-4000-8000-000000000000";

  private final Account account;
  private final Consumer<String> unsupported;

  /// @param unsupported told the names of operations that it does not have
  public Sts(Account account, Consumer<String> unsupported) {
    this.account = account;
    this.unsupported = unsupported;
  }

  @Override
  public String signingName() {
    return "sts";
  }

  @Override
  public AwsResponse answer(AwsRequest request) {
    String action = Form.read(request).getOrDefault("Action", "");
    if (!action.equals("GetCallerIdentity")) {
      unsupported.accept(action);
      return Refusal.of(
              "InvalidAction", "The action " + action + " is not valid for this web service.")
          .toXml(NAMESPACE, REQUEST_ID);
    }
    String body =
        "<GetCallerIdentityResponse xmlns=\""
            + NAMESPACE
            + "\"><GetCallerIdentityResult><Arn>arn:aws:iam::"
            + account.id()
            + ":root</Arn><UserId>"
            + account.id()
            + "</UserId><Account>"
            + account.id()
            + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>"
            + REQUEST_ID
            + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>";
    return new AwsResponse(
        200, Map.of("content-type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
  }
}
