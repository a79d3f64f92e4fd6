package stormglass.sandbox.function.inside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.AttributeMap;

/// An SDK HTTP client that calls the sandbox on the caller's thread.
record BridgeHttpClient(Function<Object[], Object[]> sandbox) implements SdkHttpClient {

  /// Builds clients; there is nothing to configure.
  record Builder(Function<Object[], Object[]> sandbox) implements SdkHttpClient.Builder<Builder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      return new BridgeHttpClient(sandbox);
    }
  }

  private record Call(Function<Object[], Object[]> sandbox, HttpExecuteRequest request)
      implements ExecutableHttpRequest {

    @Override
    public HttpExecuteResponse call() throws IOException {
      SdkHttpRequest http = request.httpRequest();
      String path =
          http.encodedQueryParameters()
              .map(query -> http.encodedPath() + "?" + query)
              .orElse(http.encodedPath());
      Map<String, String> headers = new HashMap<>();
      http.forEachHeader(
          (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
      Object[] answer =
          sandbox.apply(
              new Object[] {
                http.method().name(), path.isEmpty() ? "/" : path, headers, body(headers)
              });
      return response((Integer) answer[0], (Map<?, ?>) answer[1], (byte[]) answer[2]);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
      ContentStreamProvider content = request.contentStreamProvider().orElse(null);
      if (content == null) {
        return new byte[0];
      }
      try (InputStream stream = content.newStream()) {
        String length = headers.get("content-length");
        if (length == null) {
          return stream.readAllBytes();
        }
        byte[] body = new byte[Integer.parseInt(length)];
        int read = stream.readNBytes(body, 0, body.length);
        return read == body.length ? body : Arrays.copyOf(body, read);
      }
    }

    private static HttpExecuteResponse response(int status, Map<?, ?> headers, byte[] body) {
      SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(status);
      headers.forEach((name, value) -> head.putHeader((String) name, (String) value));
      head.putHeader("content-length", Integer.toString(body.length));
      return HttpExecuteResponse.builder()
          .response(head.build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }

    @Override
    public void abort() {}
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Call(sandbox, request);
  }

  @Override
  public String clientName() {
    return "Stormglass";
  }

  @Override
  public void close() {}
}
