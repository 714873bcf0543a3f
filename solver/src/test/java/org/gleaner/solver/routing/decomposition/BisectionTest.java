package org.gleaner.solver.routing.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BisectionTest {

  @Test
  void cutsAcrossTheLongerSideIntoEqualParts() {
    // Four in a row, two to a part: those on the left and those on the right.
    List<Piece> row = List.of(piece(0, 1), piece(9, 1), piece(1, 1), piece(8, 1));
    assertThat(Bisection.parts(row, 0, 2))
        .containsExactly(List.of(row.get(0), row.get(2)), List.of(row.get(3), row.get(1)));
  }

  @Test
  void keepsEveryPieceOnceInPartsThatAreNotMuchTooLarge() {
    SplittableRandom random = new SplittableRandom(1);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      pieces.add(piece(random.nextDouble() * 100, 1 + random.nextInt(20)));
    }
    List<List<Piece>> parts = Bisection.parts(pieces, random.nextDouble(), 100);
    assertThat(parts.stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrderElementsOf(pieces);
    assertThat(parts)
        .allSatisfy(
            part -> assertThat(part.stream().mapToInt(Piece::weight).sum()).isBetween(30, 100));
  }

  @Test
  void leavesAPieceWholeThatIsTooLarge() {
    List<Piece> pieces = List.of(piece(0, 50), piece(1, 50));
    assertThat(Bisection.parts(pieces, 0, 10))
        .containsExactly(pieces.subList(0, 1), pieces.subList(1, 2));
  }

  private static Piece piece(double x, int weight) {
    return new Piece(null, 1, null, x, 0, weight);
  }
}
