package org.gleaner.domain.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a case by its content: SHA-256 of the text of its records, whose order is the tables'. */
public final class CaseHash {

  private CaseHash() {}

  /** 64 hexadecimal digits; equal cases have equal hashes. */
  public static String of(PlanningCase planningCase) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] text = planningCase.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
