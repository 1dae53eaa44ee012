using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// An adversary that knows the states and actions that it plays: derive from it for an idea of how one kind of reward
/// is gamed, and hand it to an audit by <c>AuditOptions.OwnAdversaries</c>. It does not play targets of other types.
/// </summary>
/// <example>
/// <code>
/// internal sealed class LapsTheBuoys : AdversaryOf&lt;Boat, Helm&gt;
/// {
///     public override string Name => "laps";
///
///     protected override IReadOnlyList&lt;Candidate&lt;Boat, Helm&gt;&gt; Search(
///         DecisionProcess&lt;Boat, Helm&gt; process, SearchContext context) =>
///         [new("laps", (boat, stepsLeft, chance) => boat.IsAtBuoy ? Helm.Left : Helm.Ahead)];
/// }
/// </code>
/// </example>
public abstract class AdversaryOf<TState, TAction> : IAdversary where TState : notnull
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    /// <remarks>0, as of one who only proposes policies; one who takes steps to find them overrides it.</remarks>
    public virtual int Weight => 0;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TOtherState, TOtherAction>> Search<TOtherState, TOtherAction>(
        DecisionProcess<TOtherState, TOtherAction> process, SearchContext context) where TOtherState : notnull =>
        process is DecisionProcess<TState, TAction> own
            ? (IReadOnlyList<Candidate<TOtherState, TOtherAction>>)Search(own, context)
            : [];

    /// <summary>Searches, and returns what it found, best first.</summary>
    /// <param name="process">The dynamics and one reward; which of the target's it is, cannot be told.</param>
    /// <param name="context">
    /// What it may use: every random choice comes from its seed, and its progress is told of every step that is taken.
    /// </param>
    protected abstract IReadOnlyList<Candidate<TState, TAction>> Search(
        DecisionProcess<TState, TAction> process, SearchContext context);
}
