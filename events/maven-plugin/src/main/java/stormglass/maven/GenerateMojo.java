package stormglass.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/// Generates the event classes of a folder of EventBridge schemas, as sources of the project.
///
/// They need `io.github.stormglass:contracts`, and `org.jspecify:jspecify` to compile. In a project
/// without a `module-info.java` the interface of the whole system is not sealed, for it stands in
/// another package than the contexts; the interfaces of the contexts are.
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

  /// The folder of schemas: `<context>/<source>@<DetailType>.json`.
  @Parameter(
      property = "stormglass.schemas",
      defaultValue = "${project.basedir}/src/main/schemas",
      required = true)
  private File schemas = new File("");

  /// The package above those of the contexts; usually `<system>.events`.
  @Parameter(property = "stormglass.basePackage", defaultValue = "")
  private String basePackage = "";

  /// Where the classes go. Generated classes that nothing gives any more are removed from it.
  @Parameter(
      property = "stormglass.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/stormglass",
      required = true)
  private File outputDirectory = new File("");

  /// Whether to do nothing.
  @Parameter(property = "stormglass.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project = new MavenProject();

  @Override
  public void execute() throws MojoFailureException, MojoExecutionException {
    if (skip) {
      getLog().info("Skipped.");
      return;
    }
    boolean modular =
        project.getCompileSourceRoots().stream()
            .anyMatch(root -> Files.exists(Path.of(root, "module-info.java")));
    Generation generation =
        new Generation(
            project.getBasedir().toPath(),
            schemas.toPath(),
            basePackage,
            outputDirectory.toPath(),
            modular);
    try {
      Generation.Done done = generation.run();
      done.warnings().forEach(warning -> getLog().warn(warning.toString()));
      getLog().info(done.classes() + " event classes, " + done.changed() + " of them changed");
    } catch (IOException e) {
      throw new MojoExecutionException("The event classes cannot be written: " + e, e);
    }
    project.addCompileSourceRoot(outputDirectory.getPath());
  }
}
