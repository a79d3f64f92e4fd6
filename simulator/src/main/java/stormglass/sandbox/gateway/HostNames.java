package stormglass.sandbox.gateway;

import org.jspecify.annotations.Nullable;

/// Which `Host` headers a loopback server answers. Anything else may be a browser that was told a
/// foreign name for this machine (DNS rebinding).
final class HostNames {

  private HostNames() {}

  static boolean isLocal(@Nullable String header) {
    if (header == null) {
      return false;
    }
    String name = withoutPort(header);
    return name.equalsIgnoreCase("localhost")
        || name.equals("127.0.0.1")
        || name.equals("[::1]")
        || (name.length() > 10
            && name.regionMatches(true, name.length() - 10, ".localhost", 0, 10));
  }

  private static String withoutPort(String header) {
    int colon = header.lastIndexOf(':');
    if (colon < 0 || header.endsWith("]")) {
      return header;
    }
    String port = header.substring(colon + 1);
    boolean digits = !port.isEmpty() && port.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? header.substring(0, colon) : header;
  }
}
