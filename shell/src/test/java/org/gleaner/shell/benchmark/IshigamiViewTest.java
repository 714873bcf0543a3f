package org.gleaner.shell.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.TableView;
import org.junit.jupiter.api.Test;

class IshigamiViewTest {

  @Test
  void analyticIndicesLieWithinThePrintedIntervals() {
    TableView indices = IshigamiView.indices(1);
    assertThat(Answer.objects(indices))
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.get("within")).isEqualTo("yes"));
  }
}
