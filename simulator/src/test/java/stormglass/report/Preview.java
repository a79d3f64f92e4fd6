package stormglass.report;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the samples' reports into folders, to be looked at.
final class Preview {

  private Preview() {}

  /// @param args the folder
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ReportFolder.write(Samples.run(), folder.resolve("run"));
    ReportFolder.write(Samples.brokenRun(), folder.resolve("broken"));
    System.out.print(TerminalReport.of(Samples.run(), new Terminal(100, true)));
    System.out.print(TerminalReport.of(Samples.brokenRun(), new Terminal(60, false)));
  }
}
