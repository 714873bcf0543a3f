package org.gleaner.solver.network;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gleaner.domain.planning.PlanningCase;

/** Names a case by its content: SHA-256 of the text of its records, whose order is the tables'. */
final class CaseHash {

  private CaseHash() {}

  static String of(PlanningCase planningCase) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] text = planningCase.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
