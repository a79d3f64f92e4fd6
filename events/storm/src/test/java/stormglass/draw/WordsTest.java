package stormglass.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void aNameIsReadAsWords() {
    assertThat(Words.spaced("OrderPlaced")).isEqualTo("Order Placed");
    assertThat(Words.spaced("PDFSent")).isEqualTo("PDF Sent");
    assertThat(Words.spaced("Level2Reached")).isEqualTo("Level2 Reached");
  }

  @Test
  void aLongWordIsBrokenAndAVeryLongTextEndsWithAnEllipsis() {
    Words.Lines broken = Words.fit("Donaudampfschifffahrtsgesellschaft Founded", 100, 4);
    assertThat(String.join("", broken.lines()).replace(" ", ""))
        .isEqualTo("DonaudampfschifffahrtsgesellschaftFounded");
    Words.Lines cut = Words.fit("Somebody Did Something ".repeat(20), 100, 4);
    assertThat(cut.lines()).hasSize(4);
    assertThat(cut.lines().getLast()).endsWith("…");
  }

  @Test
  void noLineIsWiderThanItsRoom() {
    long seed = 11;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(1, 60); j > 0; j--) {
        text.append(random.nextInt(6) == 0 ? ' ' : (char) ('A' + random.nextInt(58)));
      }
      Words.Lines lines = Words.fit(text.toString().strip(), 100, 4);
      assertThat(lines.lines())
          .as("seed " + seed + ": " + text)
          .hasSizeLessThanOrEqualTo(4)
          .allMatch(line -> Words.width(line, lines.fontSize()) <= 100);
    }
  }
}
