namespace GamingAudit;

/// <summary>A target whose dynamics and rewards are pure functions of a state.</summary>
public sealed record MarkovTarget<TState, TAction> : AuditTarget where TState : notnull
{
    private readonly Reward<TState, TAction> proxy = null!;
    private readonly Reward<TState, TAction> truth = null!;

    internal MarkovTarget(
        string name,
        IEnvironment<TState, TAction> environment,
        Reward<TState, TAction> proxy,
        Reward<TState, TAction> truth,
        int horizon,
        double discount) : base(name, horizon, discount)
    {
        Environment = environment ?? throw new ArgumentNullException(nameof(environment));
        Proxy = proxy;
        True = truth;
    }

    /// <summary>The dynamics.</summary>
    public IEnvironment<TState, TAction> Environment { get; internal init; }

    /// <summary>The reward under audit. Another one has no <see cref="Terms"/> until they are set after it.</summary>
    public Reward<TState, TAction> Proxy
    {
        get => proxy;
        init => (proxy, Terms) = (value ?? throw new ArgumentNullException(nameof(proxy)), null);
    }

    /// <summary>What the designer wants. Never shown to an adversary that plays the agent.</summary>
    public Reward<TState, TAction> True
    {
        get => truth;
        init => truth = value ?? throw new ArgumentNullException(nameof(truth));
    }

    /// <summary>The terms that <see cref="Proxy"/> adds up, where it names them.</summary>
    public RewardTerms<TState, TAction>? Terms { get; init; }

    /// <summary>Which actions are legal; all of them where it is null.</summary>
    public ActionMask<TState>? Mask { get; init; }

    /// <summary>
    /// A policy known to be acceptable: an exploit must do worse than it. Where it is null, the honest policy with
    /// 30 % random actions stands in.
    /// </summary>
    public Policy<TState, TAction>? Reference { get; init; }

    /// <summary>
    /// A policy that does what the designer wants, where one is known; it joins those the audit finds.
    /// </summary>
    public Policy<TState, TAction>? Honest { get; init; }

    /// <summary>Changes that may meet the agent after training; see <see cref="TargetDeclarations"/>.</summary>
    public IReadOnlyList<Shift<TState, TAction>> Shifts { get; init; } = [];

    /// <summary>Variables of a state that can be set on their own.</summary>
    public IReadOnlyList<Intervention<TState>> Interventions { get; init; } = [];

    /// <summary>Tasks that are learned before this one, in their order, and are to be kept.</summary>
    public IReadOnlyList<EarlierTask<TState, TAction>> EarlierTasks { get; init; } = [];

    /// <summary>What the agent may not write, although its actions can.</summary>
    public IReadOnlyList<ProtectedValue<TState>> MayNotWrite { get; init; } = [];

    /// <summary>True where a state can be copied and returned to; false for a black box.</summary>
    internal bool StatesAreValues { get; init; } = true;

    /// <summary>Where an episode is cut although it could go on: a black box that reports it. Null: nowhere.</summary>
    internal Func<TState, bool>? IsTruncated { get; init; }

    /// <summary>
    /// The methods of the user's that pay, where the rewards only wrap them; null where they are the rewards.
    /// </summary>
    internal IWrapping? Wraps { get; init; }

    /// <summary>What a search says that chose the actions; null where the actions are all there are.</summary>
    internal ChosenActions? Chosen { get; init; }

    /// <summary>What names steps, where an action says nothing of itself; null where it does.</summary>
    internal ITextSteps<TState, TAction>? Texts { get; init; }

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ITargetVisitor<TResult> visitor) => visitor.Visit(this);
}
