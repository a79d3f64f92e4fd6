package stormglass.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;
import stormglass.contracts.json.MalformedJson;

/// The edge of a function behind the HTTP API: reads the request, writes the answer, logs both.
public final class HttpFunction {

  private final Function<HttpRequest, HttpResponse> answer;

  /// A function that answers requests.
  public HttpFunction(Function<HttpRequest, HttpResponse> answer) {
    this.answer = answer;
  }

  /// Answers one request.
  ///
  /// A bug or a failing service fails the invocation; API Gateway answers it with status 500.
  public void handle(InputStream in, OutputStream out, Context context) throws IOException {
    HttpRequest request = HttpRequest.parse(in.readAllBytes());
    HttpResponse response = respond(request);
    LogLine.info(context, request.routeKey())
        .with("requestId", request.requestId())
        .with("username", request.caller().username())
        .with("correlationId", response.headers().getOrDefault("x-correlation-id", ""))
        .with("status", response.status())
        .write();
    out.write(response.toEvent());
  }

  private HttpResponse respond(HttpRequest request) {
    try {
      return answer.apply(request);
    } catch (MalformedJson e) {
      return HttpResponse.problem(
          ProblemDocument.of(
              400,
              "malformed-json",
              "The body is not the JSON that is expected.",
              e.getMessage() + "."));
    } catch (Table.ContendedException e) {
      return HttpResponse.problem(
              ProblemDocument.of(
                  503, "contended", "Too many changes at once.", "Please try again."))
          .with("retry-after", "1");
    }
  }
}
