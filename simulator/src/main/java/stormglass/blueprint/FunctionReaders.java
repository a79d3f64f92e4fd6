package stormglass.blueprint;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;

/// Reads functions and the permissions to invoke them.
final class FunctionReaders {

  private static final int MAX_ENVIRONMENT_BYTES = 4_096;

  /// Lambda's own variables, of which a template may set none (Lambda guide, read 2026-11-21).
  private static final Set<String> RESERVED =
      Set.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_DEFAULT_REGION",
          "AWS_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_LAMBDA_RUNTIME_API",
          "LAMBDA_TASK_ROOT",
          "LAMBDA_RUNTIME_DIR");

  private enum Processor {
    arm64,
    x86_64
  }

  private FunctionReaders() {}

  /// A function of CloudFormation.
  static LambdaFunction function(Element e) {
    Properties p = e.properties();
    p.accept("FunctionName");
    Properties letters = p.part("DeadLetterConfig");
    String deadLetter = letters == null ? null : letters.text("TargetArn");
    if (letters != null) {
      letters.close();
    }
    LambdaFunction.Async async = new LambdaFunction.Async(2, 21_600, null, null, deadLetter);
    return function(e, code(e, "Code"), p.required("Role"), async);
  }

  /// What a function of CloudFormation and one of SAM have in common.
  static LambdaFunction function(Element e, Path code, String roleArn, LambdaFunction.Async async) {
    Properties p = e.properties();
    p.accept("Description", "Tags", "Tracing", "TracingConfig", "KmsKeyArn", "RecursiveLoop");
    p.accept("CodeSigningConfigArn", "RuntimeManagementConfig", "EphemeralStorage");
    p.notHonoured("VpcConfig", "there are no networks here.");
    p.notHonoured("Layers", "only the function's own folder is loaded.");
    p.notHonoured("SnapStart", "environments always start from nothing.");
    p.notHonoured("FileSystemConfigs", "there are no file systems here.");
    if ("Image".equals(p.text("PackageType"))) {
      p.report(
          "PackageType",
          TemplateProblem.NOT_SUPPORTED,
          p.path("PackageType"),
          "a function is a folder here, not an image.");
    }
    String runtime = p.required("Runtime");
    if (!runtime.startsWith("java") && p.has("Runtime")) {
      p.report("Runtime", TemplateProblem.RUNTIME, e.id(), runtime);
    }
    return new LambdaFunction(
        e.id(),
        e.where(),
        e.identity().name(),
        e.identity().arn(),
        code,
        p.required("Handler"),
        runtime,
        p.whole("MemorySize", 128, 128, 10_240),
        p.whole("Timeout", 3, 1, 900),
        architecture(p),
        environment(e, p.part("Environment")),
        roleArn,
        p.whole("ReservedConcurrentExecutions", 0, 1_000_000),
        logGroup(e, p.part("LoggingConfig")),
        async);
  }

  private static LambdaFunction.Architecture architecture(Properties p) {
    List<String> given = p.texts("Architectures");
    for (String name : given) {
      if (given.size() > 1 || !(name.equals("arm64") || name.equals("x86_64"))) {
        p.report(
            "Architectures",
            TemplateProblem.NOT_A_CHOICE,
            p.path("Architectures"),
            String.join(", ", given),
            "either " + Processor.arm64 + " or " + Processor.x86_64);
      }
    }
    return given.contains("arm64")
        ? LambdaFunction.Architecture.ARM64
        : LambdaFunction.Architecture.X86_64;
  }

  private static SequencedMap<String, String> environment(Element e, @Nullable Properties p) {
    if (p == null) {
      return new java.util.LinkedHashMap<>();
    }
    SequencedMap<String, String> variables = p.textMap("Variables");
    int bytes = 0;
    for (var variable : variables.entrySet()) {
      bytes += variable.getKey().length() + variable.getValue().length();
      if (RESERVED.contains(variable.getKey())) {
        p.report("Variables", TemplateProblem.RESERVED_VARIABLE, e.id(), variable.getKey());
      }
    }
    if (bytes > MAX_ENVIRONMENT_BYTES) {
      p.report("Variables", TemplateProblem.TOO_LONG, p.path(), MAX_ENVIRONMENT_BYTES);
    }
    p.close();
    return variables;
  }

  private static String logGroup(Element e, @Nullable Properties p) {
    String group = p == null ? null : p.text("LogGroup");
    if (p != null) {
      p.accept("LogFormat", "ApplicationLogLevel", "SystemLogLevel").close();
    }
    return group != null ? group : "/aws/lambda/" + e.identity().name();
  }

  /// The folder of a function's code.
  static Path code(Element e, String key) {
    Properties p = e.properties();
    Node node = p.get(key);
    if (node == null) {
      p.missing(key);
      return e.place().folder();
    }
    String path = Values.textOf(node);
    if (path == null || path.contains("://")) {
      p.report(
          key,
          TemplateProblem.NOT_SUPPORTED,
          p.path(key),
          "the code must be a local folder, relative to the template.");
      return e.place().folder();
    }
    try {
      return e.place().folder().resolve(path).normalize();
    } catch (InvalidPathException invalid) {
      p.report(key, TemplateProblem.INVALID_NAME, p.path(key), path, "it must be a path");
      return e.place().folder();
    }
  }

  static Permission permission(Element e) {
    Properties p = e.properties();
    p.notHonoured("SourceAccount", "only this account calls.");
    p.notHonoured("PrincipalOrgID", "there are no organizations here.");
    p.notHonoured("FunctionUrlAuthType", "functions have no URLs here.");
    p.notHonoured("EventSourceToken", "there is no Alexa here.");
    return new Permission(
        e.id(),
        e.where(),
        arn(e, p.required("FunctionName")),
        p.required("Action"),
        p.required("Principal"),
        p.text("SourceArn"));
  }

  /// A function's ARN, wherever a template may give its name instead.
  static String arn(Element e, String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        ? nameOrArn
        : e.deployment().arn("lambda", "function:" + nameOrArn);
  }
}
