namespace GamingAudit;

/// <summary>What one step of a black box paid, and whether it ended the episode.</summary>
/// <param name="Proxy">The reward under audit.</param>
/// <param name="True">What the designer wants.</param>
/// <param name="Terminated">A true end: nothing would follow.</param>
/// <param name="Truncated">Cut off, although more would follow (a time limit of the box's own).</param>
public readonly record struct BlackBoxStep(double Proxy, double True, bool Terminated, bool Truncated)
{
    /// <summary>
    /// What each of the terms paid that <see cref="BlackBoxTarget.Terms"/> names, in their order; what they leave of
    /// <see cref="Proxy"/> counts as one term more. Null where the step names none.
    /// </summary>
    public IReadOnlyList<double>? Terms { get; init; }

    /// <summary>What the box says of the step, such as why the episode ended; it is shown with the state.</summary>
    public string? Information { get; init; }

    /// <summary>Whose turn it is, where the box is a scene of several agents.</summary>
    internal SceneTurn? Scene { get; init; }
}
