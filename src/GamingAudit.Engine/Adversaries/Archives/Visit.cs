namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>A state that was reached, and how: what an archive can return to.</summary>
/// <param name="State">The state.</param>
/// <param name="Step">Steps since the start of the episode.</param>
/// <param name="Return">The discounted reward until then.</param>
/// <param name="Reward">What the last step paid.</param>
/// <param name="Parent">The visit before, as its number in the archive; -1 at the start of an episode.</param>
/// <param name="Action">The action that led here from there.</param>
/// <param name="Choice">Its number in the palette; -1 where it is none of those.</param>
/// <param name="IsEnd">True where the episode was over.</param>
/// <param name="Drew">True where chance had a part in the step.</param>
internal readonly record struct Visit<TState, TAction>(
    TState State, int Step, double Return, double Reward, int Parent, TAction Action, int Choice, bool IsEnd,
    bool Drew);
