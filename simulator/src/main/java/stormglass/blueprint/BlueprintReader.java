package stormglass.blueprint;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Reading;

/// Reads a template: CloudFormation or SAM, in YAML or JSON.
public final class BlueprintReader {

  private BlueprintReader() {}

  /// Reads a template as if deployed, or reports everything that is wrong with it.
  ///
  /// Paths in the template (`CodeUri`, a nested `TemplateURL`) are relative to its folder. Whatever
  /// will not run is a warning; codes are those of [TemplateProblem].
  public static Reading<Blueprint> read(Path template, Deployment deployment) {
    return read(DocumentReader.read(template, template.toString()), template, deployment);
  }

  /// Reads a text as if it stood in a file.
  static Reading<Blueprint> read(String text, Path template, Deployment deployment) {
    return read(DocumentReader.read(text, template.toString()), template, deployment);
  }

  private static Reading<Blueprint> read(
      Reading<Node> document, Path template, Deployment deployment) {
    return switch (document) {
      case Reading.Failed<Node> failed -> new Reading.Failed<>(failed.problems());
      case Reading.Of<Node> of -> {
        Problems problems = new Problems();
        problems.addAll(of.problems());
        yield read(of.value(), template, deployment, problems);
      }
    };
  }

  private static Reading<Blueprint> read(
      Node document, Path template, Deployment deployment, Problems problems) {
    Stack stack = new StackReader(template, deployment, problems).read(document, "");
    if (stack != null) {
      Wiring.check(stack.resources(), problems);
    }
    Problems once = new Problems();
    problems.inOrder().stream().distinct().forEach(once::add);
    return once.reading(() -> blueprint(stack, template, deployment));
  }

  private static Blueprint blueprint(@Nullable Stack stack, Path template, Deployment deployment) {
    Stack read = stack == null ? Stack.EMPTY : stack;
    return new Blueprint(template, deployment, List.copyOf(read.resources()), read.outputs());
  }
}
