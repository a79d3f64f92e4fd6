package stormglass.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;

/// Writes a calibration as JSON, amounts with six significant digits.
final class CalibrationWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MathContext DIGITS = new MathContext(6);

  private CalibrationWriter() {}

  static String write(Calibration calibration) {
    ObjectNode root = JSON.createObjectNode();
    root.put("calibration", Calibration.VERSION);
    root.put("origin", calibration.origin());
    ObjectNode functions = root.putObject("functions");
    calibration.functions().forEach((id, one) -> function(one, functions.putObject(id)));
    ObjectNode routes = root.putObject("routes");
    calibration.routes().forEach((key, one) -> route(one, routes.putObject(key)));
    ArrayNode exemplars = root.putArray("exemplars");
    calibration.exemplars().forEach(one -> exemplar(one, exemplars.addObject()));
    texts(root.putArray("completed"), calibration.completed());
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void function(Calibration.Function function, ObjectNode into) {
    into.put("invocations", function.invocations());
    into.put("memoryMb", function.memoryMb());
    ObjectNode cpu = into.putObject("cpu");
    quantiles(function.cpu().warmMillis(), cpu.putObject("warmMillis"));
    quantiles(function.cpu().coldMillis(), cpu.putObject("coldMillis"));
    cpu.put("recordShare", rounded(function.cpu().recordShare()));
    ArrayNode calls = into.putArray("calls");
    for (Calibration.Calls call : function.calls()) {
      ObjectNode one = calls.addObject();
      one.put("service", call.service());
      one.put("operation", call.operation());
      one.put("perInvocation", rounded(call.perInvocation()));
      one.put("perRecord", rounded(call.perRecord()));
    }
    ObjectNode usage = into.putObject("usagePerRecord");
    function.usagePerRecord().forEach((kind, amount) -> usage.put(kind.name(), rounded(amount)));
    ArrayNode reactions = into.putArray("reactions");
    for (Calibration.Reaction reaction : function.reactions()) {
      ObjectNode one = reactions.addObject();
      one.put("to", reaction.to());
      one.put("share", rounded(reaction.share()));
      texts(one.putArray("emits"), reaction.emits());
    }
  }

  private static void quantiles(Quantiles quantiles, ObjectNode into) {
    for (Quantiles.Point point : quantiles.points()) {
      into.put(rounded(point.probability()).toPlainString(), rounded(point.value()));
    }
  }

  private static void route(Calibration.Route route, ObjectNode into) {
    ObjectNode statuses = into.putObject("statuses");
    route.statuses().forEach((status, share) -> statuses.put(status.toString(), rounded(share)));
    ObjectNode captures = into.putObject("captures");
    route
        .captures()
        .forEach(
            (name, captured) -> {
              ObjectNode shows = captures.putObject(name);
              captured.shows().forEach(shows::put);
            });
  }

  private static void exemplar(Calibration.Exemplar exemplar, ObjectNode into) {
    into.put("id", exemplar.id());
    into.put("bus", exemplar.bus());
    into.put("source", exemplar.source());
    into.put("detailType", exemplar.detailType());
    into.put("bytes", exemplar.bytes());
    into.put("detail", exemplar.detail());
  }

  private static void texts(ArrayNode into, Iterable<String> texts) {
    texts.forEach(into::add);
  }

  private static BigDecimal rounded(double amount) {
    BigDecimal rounded = new BigDecimal(amount, DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
