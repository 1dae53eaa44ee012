namespace GamingAudit;

/// <summary>
/// The unit of an audit: an environment with its proxy and its true reward, a horizon and a discount. Made with
/// <see cref="Create{TState, TAction}(string, IEnvironment{TState, TAction}, Reward{TState, TAction},
/// Reward{TState, TAction}, int, double)"/> or as a <see cref="BlackBoxTarget"/>.
/// </summary>
public abstract record AuditTarget
{
    private readonly string name = "";
    private readonly int horizon;
    private readonly double discount;

    private protected AuditTarget(string name, int horizon, double discount)
    {
        Name = name;
        Horizon = horizon;
        Discount = discount;
    }

    /// <summary>The name that reports and <c>--target</c> use.</summary>
    /// <exception cref="ArgumentException">The name is empty, or holds a control character.</exception>
    public string Name
    {
        get => name;
        init => name = string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException("A target needs a name.", nameof(value))
            : value.Any(char.IsControl)
                ? throw new ArgumentException(
                    "A target's name leads to files and ends in commands: it holds no control character, such as a "
                    + "line break or a tab.", nameof(value))
                : value;
    }

    /// <summary>
    /// Steps after which an episode ends. Part of the objective: reaching it is a true end, worth nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is below 1.</exception>
    public int Horizon
    {
        get => horizon;
        init => horizon = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A horizon is at least 1 step.");
    }

    /// <summary>The discount factor gamma of the return: 1 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The discount is not in (0, 1].</exception>
    public double Discount
    {
        get => discount;
        init => discount = value > 0 && value <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A discount is above 0 and at most 1.");
    }

    /// <summary>
    /// The target as <c>Create</c> made it, where a member gives it as an <see cref="AuditTarget"/>: for <c>with</c>,
    /// and for what is declared of it.
    /// </summary>
    /// <example><code>
    /// [Audit] public static AuditTarget Repaired =&gt;
    ///     Race.As&lt;Boat, Steer&gt;() with { Name = "race-repaired", Proxy = Progress };
    /// </code></example>
    /// <exception cref="InvalidOperationException">Its states or actions are of other types.</exception>
    public MarkovTarget<TState, TAction> As<TState, TAction>() where TState : notnull =>
        this as MarkovTarget<TState, TAction> ?? throw new InvalidOperationException(
            GetType() is { IsGenericType: false } own
                ? $"{Name} is a {own.Name}, whose states are its own: cast it to that."
                : $"{Name} is As<{string.Join(", ", GetType().GetGenericArguments().Select(type => type.Name))}>, and "
                + $"not As<{typeof(TState).Name}, {typeof(TAction).Name}>.");

    /// <summary>Hands this target, with its types, to a visitor.</summary>
    public abstract TResult Accept<TResult>(ITargetVisitor<TResult> visitor);

    /// <summary>A target whose dynamics and rewards are pure functions of a state.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="environment">The dynamics.</param>
    /// <param name="proxy">The reward under audit: what the agent is trained on.</param>
    /// <param name="truth">What the designer wants; may be sparse and delayed.</param>
    /// <param name="horizon">Steps after which an episode ends.</param>
    /// <param name="discount">The discount factor gamma.</param>
    public static MarkovTarget<TState, TAction> Create<TState, TAction>(
        string name,
        IEnvironment<TState, TAction> environment,
        Reward<TState, TAction> proxy,
        Reward<TState, TAction> truth,
        int horizon,
        double discount = 1)
        where TState : notnull => new(name, environment, proxy, truth, horizon, discount);

    /// <summary>A target whose proxy lists its terms by name.</summary>
    /// <inheritdoc cref="Create{TState, TAction}(string, IEnvironment{TState, TAction}, Reward{TState, TAction},
    /// Reward{TState, TAction}, int, double)"/>
    public static MarkovTarget<TState, TAction> CreateFromTerms<TState, TAction>(
        string name,
        IEnvironment<TState, TAction> environment,
        RewardTerms<TState, TAction> proxy,
        Reward<TState, TAction> truth,
        int horizon,
        double discount = 1)
        where TState : notnull =>
        new(name, environment, step =>
        {
            var sum = new RewardSum(null);
            proxy(step, ref sum);
            return sum.Total;
        }, truth, horizon, discount)
        { Terms = proxy };
}
