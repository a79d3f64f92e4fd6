package stormglass.sandbox.function.inside;

import java.util.function.Function;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;

/// The HTTP service of SDK clients in functions: its clients hand requests to the sandbox without a
/// socket.
public final class BridgeHttpService implements SdkHttpService {

  private static Function<Object[], Object[]> sandbox =
      request -> {
        throw new IllegalStateException("the bridge is not connected");
      };

  /// Sets where requests go.
  ///
  /// @param newSandbox takes method, path with query, headers (`Map<String, String>`) and body
  ///   (`byte[]`); gives status (`Integer`), headers and body
  public static void connect(Function<Object[], Object[]> newSandbox) {
    sandbox = newSandbox;
  }

  @Override
  public SdkHttpClient.Builder<?> createHttpClientBuilder() {
    return new BridgeHttpClient.Builder(sandbox);
  }
}
