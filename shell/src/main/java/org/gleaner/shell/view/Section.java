package org.gleaner.shell.view;

/** A part of an answer. */
public sealed interface Section permits TableView, Facts, Text {}
