namespace GamingAudit;

/// <summary>
/// A target whose environment keeps its state to itself (Gym-style). It is audited with everything but the exact
/// solver and the adversaries that return to a stored state.
/// </summary>
public sealed record BlackBoxTarget : AuditTarget
{
    private readonly Func<IBlackBox> create;
    private readonly ActionSpace actions;
    private readonly int observationSize;

    /// <summary>A black-box target.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="create">Makes one more instance; many are played at once.</param>
    /// <param name="actions">The layout of its actions.</param>
    /// <param name="observationSize">Numbers in an observation.</param>
    /// <param name="horizon">Steps after which an episode ends.</param>
    /// <param name="discount">The discount factor gamma.</param>
    public BlackBoxTarget(
        string name,
        Func<IBlackBox> create,
        ActionSpace actions,
        int observationSize,
        int horizon,
        double discount = 1) : base(name, horizon, discount)
    {
        this.create = create ?? throw new ArgumentNullException(nameof(create));
        this.actions = actions ?? throw new ArgumentNullException(nameof(actions));
        this.observationSize = observationSize;
    }

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ITargetVisitor<TResult> visitor)
    {
        using var adapter = new BlackBoxAdapter(create, actions, observationSize, Horizon);
        return visitor.Visit(new MarkovTarget<BlackBoxState, BlackBoxAction>(
            Name, adapter, step => step.After.Outcome.Proxy, step => step.After.Outcome.True, Horizon, Discount)
        {
            StatesAreValues = false,
            IsTruncated = state => state.Outcome.Truncated && !state.Outcome.Terminated,
        });
    }
}
