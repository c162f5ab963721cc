package dev.crivo.audit;

import static dev.crivo.audit.Matrices.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crivo.audit.ConfusionMatrix.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTests {

  @Test
  void countsWhatWasChosenWhereWhatWasSuggested() {
    var counts = new Counts<Cell>();
    counts.add(new Cell("blocked.legal", "blocked.legal"));
    counts.add(new Cell("blocked.legal", "blocked.legal"));
    counts.add(new Cell("blocked.legal", "no-intent"));

    var matrix = ConfusionMatrix.of(counts);

    assertThat(matrix.count("blocked.legal", "blocked.legal")).isEqualTo(2);
    assertThat(matrix.count("blocked.legal", "no-intent")).isEqualTo(1);
    assertThat(matrix.count("no-intent", "blocked.legal")).isZero();
    assertThat(matrix.n()).isEqualTo(3);
    assertThat(matrix.agreed()).isEqualTo(2);
    assertThat(matrix.categories()).containsExactly("blocked.legal", "no-intent");
  }

  @Test
  void countsTakenApartAddUpToThoseTakenTogether() {
    var here = Matrices.of(row(3, 1), row(0, 2));
    var there = Matrices.of(row(1, 0, 0), row(0, 5, 0), row(1, 0, 4)).over(List.of("z"));

    assertThat(here.plus(there))
        .isEqualTo(there.plus(here))
        .isEqualTo(Matrices.of(row(4, 1, 0), row(0, 7, 0), row(1, 0, 4)).over(List.of("z")));
    assertThat(here.plus(ConfusionMatrix.EMPTY)).isEqualTo(here);
  }

  @Test
  void seesCoarserCategoriesInTheSameCases() {
    var fine = Matrices.of(row(3, 2, 0), row(1, 4, 1), row(0, 1, 5)).over(List.of("unused"));

    var coarse = fine.by(name -> name.equals("c") ? "right" : "left");

    assertThat(coarse.count("left", "left")).isEqualTo(10);
    assertThat(coarse.count("left", "right")).isEqualTo(1);
    assertThat(coarse.count("right", "left")).isEqualTo(1);
    assertThat(coarse.agreed()).isEqualTo(15);
    assertThat(coarse.n()).isEqualTo(fine.n());
    assertThat(fine.by(name -> name)).isEqualTo(fine);
  }

  @Test
  void doesNotCountBackwards() {
    assertThatThrownBy(() -> new Counts<String>().add("a", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times: 0 or more, not -1");
  }
}
