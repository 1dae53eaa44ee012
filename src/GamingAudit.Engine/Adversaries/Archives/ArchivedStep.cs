namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>A step of an exploration.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Choice">Its number in the palette; -1 where it is none of those.</param>
/// <param name="After">Where it led.</param>
/// <param name="Reward">What it paid.</param>
/// <param name="IsEnd">True where the episode was over after it.</param>
/// <param name="Drew">True where chance had a part in it.</param>
/// <param name="Cell">The cell that it led to, where places are cells.</param>
/// <param name="Beyond">True where the grid of the cells is too narrow for it.</param>
internal readonly record struct ArchivedStep<TState, TAction>(
    TAction Action, int Choice, TState After, double Reward, bool IsEnd, bool Drew, ulong Cell, bool Beyond);
