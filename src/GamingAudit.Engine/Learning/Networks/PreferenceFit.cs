namespace GamingAudit.Engine.Learning.Networks;

/// <summary>
/// Comparisons that a network with one output is to agree with: the chance that one is preferred is the logistic
/// function of the difference of outputs (Bradley and Terry 1952). Full batches of Adam, no randomness.
/// </summary>
/// <param name="Rows">Inputs, row after row: what was preferred, what it was preferred to, and so on.</param>
/// <param name="Pairs">Comparisons.</param>
internal sealed record PreferenceFit(float[] Rows, int Pairs)
{
    /// <summary>Steps of Adam.</summary>
    public int Steps { get; init; } = 400;

    /// <summary>Its step size.</summary>
    public double Rate { get; init; } = 3e-3;

    /// <summary>Half of it times every number squared is added to the mean loss of a comparison.</summary>
    public double Penalty { get; init; } = 1e-3;
}
