package org.slipway.core.graph.compatibility;

/**
 * One component needs another, each as part of a move of the rollout; both may be of the same one.
 *
 * @param consumer the place in the rollout of the move that holds the one that needs
 * @param provider the place of the move that holds the one that is needed
 */
public record Edge(int consumer, int provider) {}
