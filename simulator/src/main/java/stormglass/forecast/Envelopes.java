package stormglass.forecast;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import stormglass.blueprint.Deployment;
import stormglass.calibration.Calibration;

/// Writes an exemplar as rules see it.
final class Envelopes {

  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private Envelopes() {}

  static String of(Calibration.Exemplar exemplar, Deployment deployment) {
    StringBuilder to = new StringBuilder(exemplar.detail().length() + 300);
    to.append("{\"version\":\"0\",\"id\":\"00000000-0000-0000-0000-000000000000\"");
    to.append(",\"detail-type\":\"");
    ENCODER.quoteAsString(exemplar.detailType(), to);
    to.append("\",\"source\":\"");
    ENCODER.quoteAsString(exemplar.source(), to);
    to.append("\",\"account\":\"").append(deployment.account());
    to.append("\",\"time\":\"1970-01-01T00:00:00Z\",\"region\":\"").append(deployment.region());
    to.append("\",\"resources\":[],\"detail\":").append(exemplar.detail());
    return to.append('}').toString();
  }
}
