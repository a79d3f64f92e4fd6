package stormglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.draw.Format;

class DrawCommandTest {

  private static final Path SHOP = Path.of("../blueprints/shop/template.yaml");
  private static final Path WALL = Path.of("../events/board.yaml");

  private static final String BOARD =
      """
      board: Kiosk
      level: design
      contexts: {sales: Sells papers.}
      actors: {Reader: Buys.}
      aggregates: {Paper: {context: sales}}
      commands: {BuyPaper: {by: Reader, to: Paper, produces: [PaperBought]}}
      events: {PaperBought: {context: sales}}
      """;

  @Test
  void theWallIsDrawnAsAPictureAndAPage(@TempDir Path folder) throws IOException {
    Path board = Files.writeString(folder.resolve("board.yaml"), BOARD);
    Path out = folder.resolve("deep/out");
    Typed typed = Typed.command("draw", board, "--out", out).endsWith(0);
    assertThat(typed.out()).contains("wall.svg", "wall.html");
    assertThat(out.resolve("wall.svg")).content().startsWith("<?xml").contains("PaperBought");
    assertThat(out.resolve("wall.html")).content().contains("PaperBought");
    assertThat(out.toFile().list()).hasSize(2);
  }

  @Test
  void theNotesOfTheShopKnowTheirSchemaRuleAndHandler(@TempDir Path folder) throws IOException {
    Typed.command("draw", WALL, "--template", SHOP, "--out", folder, "--format", "html")
        .endsWith(0);
    String page = Files.readString(folder.resolve("wall.html"));
    String policy = about(page, "ReserveStockWhenOrderPlaced");
    assertThat(policy)
        .contains("Rule", "ReserveStockWhenOrderPlaced on shop-shop", "template.yaml:")
        .contains("Queue", "InventoryPoliciesQueue")
        .contains("Handler", "shop.inventory.");
    assertThat(about(page, "PlaceOrder"))
        .contains("Route", "POST /api/orders", "shop.ordering.place.PlaceOrder");
    assertThat(about(page, "OrderPlaced"))
        .contains("shop.ordering@OrderPlaced", "paymentToken", "matches ^tok_[a-z0-9_]+$")
        .contains("ReserveStockWhenOrderPlaced on shop-shop", "ProjectCustomerOrders")
        .contains("shop.ordering.place.PlaceOrder");
    assertThat(about(page, "StockLevels")).contains("ProjectStockLevels", "Handler");
  }

  private static String about(String page, String note) {
    int start = page.indexOf("data-about=\"" + note + "\"");
    return page.substring(start, page.indexOf("</template>", start));
  }

  @Test
  void theDocumentOfAsyncApiNamesTheBusOfTheTemplate(@TempDir Path folder) throws IOException {
    Typed.command("draw", WALL, "--template", SHOP, "--out", folder, "--format", "asyncapi")
        .endsWith(0);
    assertThat(folder.resolve("asyncapi.yaml"))
        .content()
        .contains("address: shop-shop")
        .doesNotContain("address: default");
  }

  @Test
  void everyFormatIsDrawn(@TempDir Path folder) {
    Typed typed =
        Typed.command(
                "draw",
                WALL,
                "--out",
                folder,
                "--format",
                "svg,HTML,mermaid,plantuml,asyncapi,eventcatalog")
            .endsWith(0);
    assertThat(typed.out().lines()).hasSize(6);
    assertThat(folder.resolve("eventcatalog/events/OrderPlaced/index.mdx")).isNotEmptyFile();
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    String known =
        Stream.of(Format.values()).map(Format::toString).collect(Collectors.joining(", "));
    assertThat(Typed.command("draw", "--format", "crayon").endsWith(2).err())
        .contains("'crayon' is no format; there are " + known);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNothingIsDrawn(@TempDir Path folder) throws IOException {
    Path board =
        Files.writeString(folder.resolve("board.yaml"), BOARD.replace("to: Paper", "to: Nothing"));
    Path template = Files.writeString(folder.resolve("template.yaml"), "Resources: 3\n");
    Path out = folder.resolve("out");
    Typed typed = Typed.command("draw", board, "--template", template, "--out", out).endsWith(1);
    assertThat(typed.err()).contains("BOARD-008", "TEMPLATE-");
    assertThat(out).doesNotExist();
  }

  @Test
  void schemasThatAreWrongAreTold(@TempDir Path folder) throws IOException {
    Path board = Files.writeString(folder.resolve("board.yaml"), BOARD);
    Path schemas = Files.createDirectories(folder.resolve("schemas/sales"));
    Files.writeString(schemas.resolve("kiosk.sales@PaperBought.json"), "{}");
    Path out = folder.resolve("out");
    assertThat(Typed.command("draw", board, "--out", out).endsWith(1).err()).contains("SCHEMA-002");
    assertThat(out).doesNotExist();
  }
}
