namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>A step of an exploration.</summary>
/// <param name="Action">What was done.</param>
/// <param name="After">Where it led.</param>
/// <param name="Reward">What it paid.</param>
/// <param name="IsEnd">True where the episode was over after it.</param>
/// <param name="Drew">True where chance had a part in it.</param>
/// <param name="Place">The place that it led to, where places are coarse.</param>
internal readonly record struct ArchivedStep<TState, TAction>(
    TAction Action, TState After, double Reward, bool IsEnd, bool Drew, ulong Place);
