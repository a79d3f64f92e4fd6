package stormglass.report;

import java.math.BigDecimal;
import java.math.MathContext;

/// One bar per service.
final class CostPlot {

  private static final double WIDEST = 0.8;

  private final Html html;
  private final RunResult.Cost cost;
  private final BigDecimal dearest;

  CostPlot(Html html, RunResult.Cost cost) {
    this.html = html;
    this.cost = cost;
    dearest =
        cost.services().stream()
            .map(RunResult.ServiceCost::usd)
            .max(BigDecimal::compareTo)
            .filter(usd -> usd.signum() > 0)
            .orElse(BigDecimal.ONE);
  }

  void rows() {
    html.open("div", "class", "rows cost");
    cost.services().forEach(this::row);
    html.close();
  }

  private void row(RunResult.ServiceCost service) {
    double width = service.usd().divide(dearest, MathContext.DECIMAL64).doubleValue() * WIDEST;
    html.open("div", "class", "row");
    html.open("div", "class", "label").element("span", service.service()).close();
    html.open("svg", "class", "plot", "height", "26", "role", "img");
    html.element("title", service.service() + ": " + Format.usd(service.usd()));
    html.empty(
        "rect",
        "class",
        "cost-bar",
        "y",
        "5",
        "width",
        Format.percent(Math.max(0.002, width)),
        "height",
        "16",
        "rx",
        "2");
    html.element(
        "text",
        Format.usd(service.usd()),
        "x",
        Format.percent(Math.max(0.002, width)),
        "dx",
        "6",
        "y",
        "17");
    html.close();
    html.open("div", "class", "value");
    if (service.perOrderUsd() != null) {
      html.element("b", Format.usdPerThousand(service.perOrderUsd()));
      html.text(" ").element("small", "/ 1,000 orders");
    }
    html.close();
    html.close();
  }
}
