package org.gleaner.domain.reconcile;

/** A transfer coefficient before and after balancing. */
public record ReconciledTransfer(TransferCoefficient coefficient, Reconciled share) {}
