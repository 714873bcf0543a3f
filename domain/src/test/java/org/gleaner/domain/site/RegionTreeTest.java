package org.gleaner.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTreeTest {

  private static final RegionTree TREE =
      new RegionTree(
          List.of(
              new Region("vn-15", "Lao Cai", "", "15", "VN", "34", null),
              new Region("old-10", "Lao Cai", "", "10", "VN", "63", "vn-15"),
              new Region("old-15", "Yen Bai", "", "15", "VN", "63", "vn-15")));

  /** The merged province keeps the name of one part and the code of another. */
  @Test
  void joinsByIdThroughNamesAndCodesThatAreTheSame() {
    assertThat(TREE.coarsest("old-10")).isEqualTo("vn-15");
    assertThat(TREE.coarsest("vn-15")).isEqualTo("vn-15");
    assertThat(TREE.isIn("old-15", "vn-15")).isTrue();
    assertThat(TREE.isIn("vn-15", "old-15")).isFalse();
    assertThat(TREE.parent("vn-15")).isNull();
  }

  @Test
  void leavesOutWhatWouldCloseACircle() {
    RegionTree tree =
        new RegionTree(
            List.of(
                new Region("a", "", "", "", "VN", "1", "b"),
                new Region("b", "", "", "", "VN", "2", "a"),
                new Region("c", "", "", "", "VN", "3", "c")));
    assertThat(tree.coarsest("a")).isEqualTo("b");
    assertThat(tree.coarsest("b")).isEqualTo("b");
    assertThat(tree.coarsest("c")).isEqualTo("c");
  }
}
