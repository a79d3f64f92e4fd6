package stormglass.sandbox.gateway;

import java.util.Optional;
import stormglass.sandbox.wire.AwsRequest;

/// The service for which a request is signed, from its SigV4 credential scope: `Credential=<key>/
/// <date>/<region>/<service>/aws4_request` in the header `Authorization`, or the query parameter
/// `X-Amz-Credential` of a presigned URL (IAM user guide, create signed request, 2026-11).
/// Signatures are not verified.
final class Scope {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String QUERY_PARAMETER = "X-Amz-Credential=";
  private static final int SERVICE = 3;

  private Scope() {}

  static Optional<String> service(AwsRequest request) {
    String authorization = request.header("authorization");
    if (authorization != null) {
      return authorization.startsWith(ALGORITHM)
          ? after(authorization, "Credential=", "/")
          : Optional.empty();
    }
    int query = request.path().indexOf('?');
    return query < 0
        ? Optional.empty()
        : after(request.path().substring(query + 1), QUERY_PARAMETER, "%2F");
  }

  private static Optional<String> after(String text, String start, String separator) {
    int from = text.indexOf(start);
    if (from < 0) {
      return Optional.empty();
    }
    from += start.length();
    for (int part = 0; part < SERVICE; part++) {
      from = text.indexOf(separator, from);
      if (from < 0) {
        return Optional.empty();
      }
      from += separator.length();
    }
    int to = text.indexOf(separator, from);
    return to > from ? Optional.of(text.substring(from, to)) : Optional.empty();
  }
}
