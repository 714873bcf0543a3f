package org.gleaner.shell.input;

/** A value in which commas are just commas: as a list, one for each time the option is given. */
public record Sentence(String text) {}
