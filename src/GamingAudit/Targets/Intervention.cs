namespace GamingAudit;

/// <summary>
/// Sets one variable of a state and keeps the rest, as in Pearl's do-operator: what a policy goes by shows in what it
/// does differently then.
/// </summary>
/// <param name="Variable">What is set, as reports call it.</param>
/// <param name="Set">The state with the variable drawn anew, from all values that it may have.</param>
public sealed record Intervention<TState>(string Variable, Func<TState, Chance, TState> Set);
