namespace GamingAudit.Engine.Exact;

/// <summary>A target solved exactly: its figures, the policies behind them and the frontier of its returns.</summary>
/// <remarks>
/// The policies know every state that is reached within the horizon, with as many steps left as it can be reached
/// with; elsewhere they throw <see cref="ArgumentException"/>.
/// </remarks>
internal sealed record ExactSolution<TState, TAction> : ExactResult<TState, TAction> where TState : notnull
{
    private readonly SolvedTable<TState, TAction> solved;

    internal ExactSolution(SolvedTable<TState, TAction> solved) => this.solved = solved;

    /// <summary>The returns of the policies that decide a verdict.</summary>
    public required ExactFigures Figures { get; init; }

    /// <summary>Greedy for the proxy, ties broken for the true reward.</summary>
    public required Policy<TState, TAction> ProxyBest { get; init; }

    /// <summary>Greedy for the proxy, ties broken against the true reward.</summary>
    public required Policy<TState, TAction> ProxyWorst { get; init; }

    /// <summary>Greedy for the true reward, ties broken for the proxy.</summary>
    public required Policy<TState, TAction> Honest { get; init; }

    /// <summary>The honest policy with a share of uniformly random legal actions.</summary>
    public required Policy<TState, TAction> NoisyHonest { get; init; }

    /// <summary>The frontier; null above <see cref="ExactOptions.FrontierStateCap"/>.</summary>
    public required Frontier? Frontier { get; init; }

    /// <summary>How long its parts took.</summary>
    public required ExactTimings Timings { get; init; }

    /// <summary>The policy of a corner of the frontier, solved for again from its weights.</summary>
    public Policy<TState, TAction> PolicyOf(FrontierVertex vertex) => solved.Weighted(vertex);

    /// <summary>
    /// A policy that acts at random where need be and returns what a point of the frontier does; that of the point's
    /// second corner where the mixture would take too much memory.
    /// </summary>
    public Policy<TState, TAction> PolicyOf(FrontierPoint point) =>
        point.First == point.Second ? solved.Weighted(point.First) : solved.Mixed(point);
}
