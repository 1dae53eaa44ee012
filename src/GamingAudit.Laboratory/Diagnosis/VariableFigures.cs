namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>What agents of training make of a variable, by interventions on it alone.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Set">Their return where it is set at the start.</param>
/// <param name="BestSet">The most that any policy returns there; null where it cannot be enumerated.</param>
/// <param name="RandomSet">What random actions return there.</param>
/// <param name="Seen">Their return where they see another value of it than there is.</param>
internal sealed record VariableFigures(
    string Name, double Set, double? BestSet, double RandomSet, double Seen)
{
    /// <summary>The share of what can be achieved with the variable set that they lose.</summary>
    public double? Regret => BestSet is { } best && best > RandomSet ? (best - Set) / (best - RandomSet) : null;
}
