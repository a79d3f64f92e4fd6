package stormglass.sandbox.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// A function's folder, compiled from source while the test runs.
public record FunctionFolder(Path path) {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, UTF_8);
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

  /// A folder with `shop.Handler`, a stream handler.
  ///
  /// @param members beside its method
  /// @param body of its method
  static FunctionFolder ofStreamHandler(Path folder, String members, String body)
      throws IOException {
    String source =
        """
        package shop;
        import com.amazonaws.services.lambda.runtime.*;
        import java.io.*;
        public class Handler implements RequestStreamHandler {
          %s
          public void handleRequest(InputStream in, OutputStream out, Context context)
              throws IOException {
            %s
          }
        }
        """
            .formatted(members, body);
    return of(folder, source);
  }

  /// A folder without libraries but Lambda's own.
  public static FunctionFolder of(Path path, String... sources) throws IOException {
    return with(path, jar -> jar.contains("aws-lambda-java-core"), sources);
  }

  /// A folder with the SDK.
  public static FunctionFolder withSdk(Path path, String... sources) throws IOException {
    return with(
        path,
        jar ->
            Stream.of(
                    "aws-lambda-java-core",
                    "/software/amazon/awssdk/",
                    "eventstream",
                    "slf4j",
                    "reactive-streams",
                    "httpc",
                    "commons-codec",
                    "commons-logging")
                .anyMatch(jar::contains),
        sources);
  }

  private static FunctionFolder with(Path path, Predicate<String> library, String... sources)
      throws IOException {
    Files.createDirectories(path.resolve("lib"));
    for (Path jar : jars().filter(jar -> library.test(jar.toString())).toList()) {
      Files.copy(jar, path.resolve("lib").resolve(jar.getFileName()));
    }
    compile(path, List.of(), sources);
    return new FunctionFolder(path);
  }

  private static Stream<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of);
  }

  /// Compiles sources into a folder.
  static void compile(Path into, List<String> options, String... sources) throws IOException {
    List<String> all = Stream.concat(Stream.of("-proc:none"), options.stream()).toList();
    StringWriter problems = new StringWriter();
    List<JavaFileObject> units = Stream.of(sources).map(FunctionFolder::unit).toList();
    synchronized (FILES) {
      FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(into));
      assertThat(COMPILER.getTask(problems, FILES, null, all, null, units).call())
          .as(problems.toString())
          .isTrue();
    }
  }

  private static JavaFileObject unit(String source) {
    var pack = PACKAGE.matcher(source);
    String folder = pack.find() ? pack.group(1).replace('.', '/') + "/" : "";
    var type = TYPE.matcher(source);
    assertThat(type.find()).isTrue();
    URI name = URI.create("string:///" + folder + type.group(1) + ".java");
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
