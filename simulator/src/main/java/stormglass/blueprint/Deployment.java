package stormglass.blueprint;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// Where and under which name a template is read as if deployed.
///
/// @param account twelve digits
/// @param region such as `us-east-1`
/// @param stack the name of the stack, which starts every generated physical name
/// @param endpoint where the cloud answers, without a trailing slash
/// @param parameters values that override the defaults of the template's parameters
public record Deployment(
    String account, String region, String stack, URI endpoint, Map<String, String> parameters) {

  /// The account of the sandbox.
  public static final String SANDBOX_ACCOUNT = "000000000000";

  /// Leaves place for what names are made of beside it; CloudFormation takes 128.
  private static final int LONGEST_STACK = 32;

  public Deployment {
    parameters = Map.copyOf(parameters);
  }

  /// The sandbox's account in us-east-1, with the template's own defaults.
  ///
  /// @param stack the name of the stack, such as `shop`
  public static Deployment sandbox(String stack, URI endpoint) {
    return new Deployment(SANDBOX_ACCOUNT, "us-east-1", stack, endpoint, Map.of());
  }

  /// The sandbox's account in us-east-1; the stack is named for the template's folder.
  public static Deployment sandbox(Path template, URI endpoint) {
    return sandbox(stack(template), endpoint);
  }

  /// The name that a template's stack has where nobody gives it another: that of its folder.
  public static String stack(Path template) {
    Path folder = template.toAbsolutePath().normalize().getParent();
    Path last = folder == null ? null : folder.getFileName();
    String name = last == null ? "" : last.toString();
    String allowed = name.replaceAll("[^A-Za-z0-9-]", "-");
    String begun =
        allowed.matches("[A-Za-z].*") ? allowed : ("stack-" + allowed).replaceFirst("-$", "");
    return begun.substring(0, Math.min(begun.length(), LONGEST_STACK));
  }

  /// Where a nested stack is deployed.
  Deployment nested(String id, Map<String, String> given) {
    return new Deployment(account, region, stack + "-" + id, endpoint, given);
  }

  String stackArn() {
    return arn("cloudformation", "stack/" + stack + "/" + Names.uuid(stack));
  }

  /// An ARN in this account and region.
  String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }

  /// An ARN of a service without regions.
  String globalArn(String service, String resource) {
    return "arn:aws:" + service + "::" + account + ":" + resource;
  }
}
