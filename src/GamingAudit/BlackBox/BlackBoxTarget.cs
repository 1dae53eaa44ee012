namespace GamingAudit;

/// <summary>
/// A target whose environment keeps its state to itself (Gym-style). It is audited with everything but the exact
/// solver and the adversaries that return to a stored state.
/// </summary>
public sealed partial record BlackBoxTarget : AuditTarget
{
    private const string TheRest = "the rest";

    // Terms are often added up as 32-bit floats.
    private const double Rounding = 1e-6;

    private readonly Func<IBlackBox>? create;
    private readonly Func<IAgentScene>? createScene;
    private readonly int agents = 1;
    private readonly ActionSpace? actions;
    private readonly int observationSize;
    private readonly int? maxInstances;
    private readonly BlackBoxMask? mask;

    /// <summary>A black-box target.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="create">Makes one more instance; many are played at once, see <see cref="MaxInstances"/>.</param>
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

    private BlackBoxTarget(string name, Func<IBlackBox> create, int horizon, double discount)
        : base(name, horizon, discount) => this.create = create;

    private BlackBoxTarget(
        string name, int agents, Func<IAgentScene> create, ActionSpace actions, int observationSize, int horizon,
        double discount) : base(name, horizon, discount) =>
        (createScene, this.agents, this.actions, this.observationSize) = (create, agents, actions, observationSize);

    /// <summary>
    /// How many instances there may be at once: one for a single port, licence or scene. Null for as many as are asked
    /// for, as long as a second one can be made and does not disturb the first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? MaxInstances
    {
        get => maxInstances;
        init => maxInstances = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "There has to be an instance to play.");
    }

    /// <summary>
    /// Whether an instance may be called only by the thread that makes it (a scene, a graphics context): each then has
    /// a thread of its own. Where it is false, the audit tries.
    /// </summary>
    public bool IsThreadBound { get; init; }

    /// <summary>Names of the terms of the proxy, which <see cref="BlackBoxStep.Terms"/> pays; null for none.</summary>
    public IReadOnlyList<string>? Terms { get; init; }

    /// <summary>Which actions are legal; all of them where it is null.</summary>
    /// <exception cref="ArgumentException">The target is a scene, whose agents say it.</exception>
    public BlackBoxMask? Mask
    {
        get => mask;
        init => mask = value is null || createScene is null
            ? value
            : throw new ArgumentException($"{Name} is a scene, which says what is legal with Asks.", nameof(value));
    }

    /// <summary>A policy known to be acceptable, as <see cref="MarkovTarget{TState, TAction}.Reference"/>.</summary>
    public BlackBoxPolicy? Reference { get; init; }

    /// <summary>A policy that does what the designer wants; it joins those that the audit finds.</summary>
    public BlackBoxPolicy? Honest { get; init; }

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ITargetVisitor<TResult> visitor)
    {
        // The turns of all agents; a scene discounts by the actions of each.
        int turns = checked(Horizon * agents);
        BlackBoxMask? legality = createScene is null ? mask : actions!.MaskLength > 0 ? SceneBox.Legal : null;
        using var adapter = new BlackBoxAdapter(
            create ?? Scenes(createScene!, agents, actions!, observationSize, Horizon, Discount), actions,
            observationSize, turns, MaxInstances, IsThreadBound, legality)
        {
            Agents = agents,
        };
        return visitor.Visit(new MarkovTarget<BlackBoxState, BlackBoxAction>(
            Name, adapter, step => step.After.Outcome.Proxy, step => step.After.Outcome.True, turns,
            createScene is null ? Discount : 1)
        {
            StatesAreValues = false,
            IsTruncated = state => state.Outcome.Truncated && !state.Outcome.Terminated,
            Mask = legality is null ? null : (state, legal) => state.Legal?.CopyTo(legal),
            Terms = Terms is { Count: > 0 } terms ? Itemise(terms) : null,
            Reference = Played(Reference, adapter),
            Honest = Played(Honest, adapter),
        });
    }

    private static Func<IBlackBox> Scenes(
        Func<IAgentScene> create, int agents, ActionSpace actions, int observationSize, int horizon, double discount) =>
        () => new SceneBox(create(), agents, actions, observationSize, horizon, discount);

    private static Policy<BlackBoxState, BlackBoxAction>? Played(BlackBoxPolicy? policy, BlackBoxAdapter adapter) =>
        policy is null
            ? null
            : (state, _, _) => ((BlackBoxSpace)adapter.Actions).Checked(policy(state.Observation));

    private static RewardTerms<BlackBoxState, BlackBoxAction> Itemise(IReadOnlyList<string> terms) =>
        (Transition<BlackBoxState, BlackBoxAction> step, ref RewardSum sum) =>
        {
            BlackBoxStep outcome = step.After.Outcome;
            (double rest, double size) = (outcome.Proxy, Math.Abs(outcome.Proxy));
            for (int i = 0; i < terms.Count && i < outcome.Terms?.Count; i++)
            {
                sum.Add(terms[i], outcome.Terms[i], "", 0);
                rest -= outcome.Terms[i];
                size += Math.Abs(outcome.Terms[i]);
            }
            if (Math.Abs(rest) > Rounding * size) sum.Add(TheRest, rest, "", 0);
        };
}
