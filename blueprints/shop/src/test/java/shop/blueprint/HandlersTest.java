package shop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HandlersTest {

  private static final Pattern FUNCTION =
      Pattern.compile("CodeUri: (\\S+)/target/lambda\\s+Handler: (\\S+)");

  @Test
  void everyHandlerThatTheTemplateNamesIsInTheModuleThatItNames() throws IOException {
    List<MatchResult> functions =
        FUNCTION.matcher(Files.readString(Path.of("template.yaml"))).results().toList();
    assertThat(functions).hasSize(18);
    for (MatchResult function : functions) {
      String source = "src/main/java/" + function.group(2).replace('.', '/') + ".java";
      assertThat(Path.of(function.group(1), source)).exists();
      assertThat(classOf(function.group(2))).isAssignableTo(RequestStreamHandler.class);
    }
  }

  private static Class<?> classOf(String handler) {
    try {
      return Class.forName(handler, false, HandlersTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
