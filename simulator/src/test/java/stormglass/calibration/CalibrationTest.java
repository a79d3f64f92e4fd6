package stormglass.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

final class CalibrationTest {

  private static final Path FILE =
      Path.of("src/test/resources/stormglass/forecast/calibration.json");

  private static String text() throws IOException {
    return Files.readString(FILE);
  }

  private static Calibration read(String text) {
    Reading<Calibration> reading = Calibration.read(text, "calibration.json");
    assertThat(reading.problems()).isEmpty();
    return ((Reading.Of<Calibration>) reading).value();
  }

  private static List<String> codes(String text) {
    return Calibration.read(text, "calibration.json").problems().stream()
        .map(Problem::code)
        .toList();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Calibration calibration = read(text());
    String written = calibration.json();
    assertThat(read(written).json()).isEqualTo(written);
    assertThat(read(written).functions().keySet()).isEqualTo(calibration.functions().keySet());
    assertThat(read(written).exemplars()).isEqualTo(calibration.exemplars());
    assertThat(read(written).routes()).isEqualTo(calibration.routes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"calibration\" : 1|\"calibration\" : 2|WRONG_VERSION",
        "\"origin\" : \"written by hand\",||MISSING",
        "\"memoryMb\" : 1769|\"memoryMb\" : \"much\"|WRONG_KIND",
        "\"memoryMb\" : 1769|\"memoryMb\" : 0|OUT_OF_RANGE",
        "{\"202\" : 1}|{\"2002\" : 1}|OUT_OF_RANGE",
        "{\"0.5\" : 400}|{\"0.5\" : 4, \"0.9\" : 3}|NOT_QUANTILES",
        "{\"0.5\" : 400}|{}|NOT_QUANTILES",
        "[ \"OrderTaken\" ]|[ \"OrderTakne\" ]|UNKNOWN_EXEMPLAR",
        "\"share\" : 0.75|\"share\" : 0.95|TOO_LARGE_SUM",
        "\"DYNAMODB_WRITE_UNITS\" : 1}|\"WRITE\" : 1}|UNKNOWN_USAGE",
        "\"id\" : \"OrderBurnt\"|\"id\" : \"OrderReady\"|TWICE",
        "\"recordShare\" : 0.1|\"recordShare\" : 0.1, \"size\" : 1|UNKNOWN_KEY",
      })
  void whatIsWrongIsSaid(String right, String wrong, CalibrationProblem problem)
      throws IOException {
    String text = text();
    assertThat(text).contains(right);
    assertThat(codes(text.replace(right, wrong == null ? "" : wrong))).contains(problem.code());
  }

  @Test
  void everyProblemIsSaidAtOnce() throws IOException {
    String text =
        text()
            .replace("\"calibration\" : 1", "\"calibration\" : 3")
            .replace("\"share\" : 0.75", "\"share\" : 7")
            .replace("\"DYNAMODB_WRITE_UNITS\" : 1}", "\"WRITE\" : 1}");
    assertThat(codes(text))
        .contains(
            CalibrationProblem.WRONG_VERSION.code(),
            CalibrationProblem.OUT_OF_RANGE.code(),
            CalibrationProblem.UNKNOWN_USAGE.code());
  }

  @ParameterizedTest
  @EnumSource(CalibrationProblem.class)
  void everyProblemHasACodeOfItsOwn(CalibrationProblem problem) {
    List<String> codes = new ArrayList<>();
    for (CalibrationProblem one : CalibrationProblem.values()) {
      codes.add(one.code());
    }
    assertThat(codes).containsOnlyOnce(problem.code());
  }

  @Test
  void somethingElseIsNoCalibration() {
    assertThat(codes("[1, 2]")).contains(CalibrationProblem.WRONG_KIND.code());
    assertThat(codes("{")).isNotEmpty();
  }
}
