namespace Tonsure.Planning.Queues;

/// <summary>A node of a <see cref="ProofTree"/>: what was decided on the way to it, and each job's cheapest way then.</summary>
/// <param name="Parent">The node before; null for the first.</param>
/// <param name="Job">The job of the last decision.</param>
/// <param name="Cell">Its cell.</param>
/// <param name="Uses">Whether the job uses the cell.</param>
/// <param name="Costs">What each job costs.</param>
/// <param name="Ways">The cells of each.</param>
internal sealed record ProofNode(
    ProofNode? Parent,
    int Job,
    int Cell,
    bool Uses,
    double[] Costs,
    int[][] Ways
);
