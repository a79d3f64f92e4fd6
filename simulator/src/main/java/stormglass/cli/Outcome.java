package stormglass.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import stormglass.report.ReportFolder;
import stormglass.report.RunResult;
import stormglass.report.Terminal;
import stormglass.report.TerminalReport;

/// Leaves a result in a folder and shows it on the terminal; the second also when the first fails.
final class Outcome {

  private Outcome() {}

  /// @return the exit code: 1 when the ledger does not balance
  static int show(RunResult result, Path folder, PrintWriter out) throws IOException {
    try {
      ReportFolder.write(result, folder);
    } finally {
      out.println(TerminalReport.of(result, Terminal.of(System.getenv(), Options.isWatched())));
      out.flush();
    }
    out.println("Figures: " + Failures.shown(folder.resolve(ReportFolder.FIGURES)));
    out.println("Report:  " + Failures.shown(folder.resolve(ReportFolder.PAGE)));
    out.flush();
    return Boolean.FALSE.equals(result.ledger().balanced()) ? Failures.PROBLEMS : 0;
  }
}
