package stormglass.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// Plain maps and lists as YAML, or as JSON, which is YAML too.
final class Yaml {

  private static final int WIDTH = 100;

  private Yaml() {}

  /// A mapping in the order in which it is written.
  ///
  /// @param entries keys and values in turn
  static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i].toString(), entries[i + 1]);
    }
    return map;
  }

  /// A text of blocks.
  static String of(Object document) {
    return new Dump(
            DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setIndent(2)
                .setWidth(WIDTH)
                .build())
        .dumpToString(document);
  }

  /// The same as JSON.
  static String json(Object document) {
    return new Dump(
            DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.FLOW)
                .setDefaultScalarStyle(ScalarStyle.JSON_SCALAR_STYLE)
                .setMultiLineFlow(true)
                .setSplitLines(false)
                .setIndent(2)
                .build())
        .dumpToString(document);
  }
}
