package org.guichetouvert.directory;

/** An import has written or taken back its last entry, on this node; or it failed, and writes no more. */
public record ImportEnded() {
}
