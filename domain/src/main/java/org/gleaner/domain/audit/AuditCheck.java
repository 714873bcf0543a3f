package org.gleaner.domain.audit;

/**
 * One kind of check.
 *
 * @param name kebab-case, such as {@code balance}
 * @param count how many things were checked
 * @param failures how many of them failed
 */
public record AuditCheck(String name, int count, int failures) {}
