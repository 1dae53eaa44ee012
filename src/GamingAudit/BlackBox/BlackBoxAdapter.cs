namespace GamingAudit;

/// <summary>
/// Lets a black box be played like any other environment: a state is a picture of it after a step. An episode holds
/// one instance from its reset to its end or horizon and then leaves it to the next.
/// </summary>
internal sealed class BlackBoxAdapter : IEnvironment<BlackBoxState, BlackBoxAction>, IDisposable
{
    private readonly Func<IBlackBox> create;
    private readonly BlackBoxMask? mask;
    private readonly int horizon;
    private readonly BlackBoxPool pool;
    private ActionSpace? layout;
    private int observationSize;
    private ActionSpace<BlackBoxAction>? actions;

    /// <param name="create">Makes one more instance.</param>
    /// <param name="layout">The layout of its actions; null where the instances say it.</param>
    /// <param name="observationSize">Numbers in an observation, where the layout is given.</param>
    /// <param name="horizon">Steps after which an episode leaves its instance.</param>
    /// <param name="maxInstances">How many there may be; null for as many as are asked for.</param>
    /// <param name="isThreadBound">Whether each is made and called by a thread of its own.</param>
    /// <param name="mask">What is legal; null for everything.</param>
    public BlackBoxAdapter(
        Func<IBlackBox> create, ActionSpace? layout, int observationSize, int horizon, int? maxInstances,
        bool isThreadBound, BlackBoxMask? mask)
    {
        (this.create, this.layout, this.observationSize, this.horizon) = (create, layout, observationSize, horizon);
        this.mask = mask;
        pool = new BlackBoxPool(this.create, maxInstances) { IsThreadBound = isThreadBound };
    }

    public ActionSpace<BlackBoxAction> Actions => actions ??= new BlackBoxSpace(Look());

    public int ObservationSize
    {
        get
        {
            Look();
            return observationSize;
        }
    }

    /// <summary>How many instances there may be; null for as many as are asked for.</summary>
    public int? MaxInstances => pool.Most;

    /// <summary>Whether each instance is made and called by a thread of its own.</summary>
    public bool IsThreadBound => pool.IsThreadBound;

    /// <summary>How many agents act in an instance, each in its turn.</summary>
    public int Agents { get; init; } = 1;

    /// <summary>
    /// How many episodes are worth playing at once, where so many lanes are wanted: an agent is a lane.
    /// </summary>
    public int? MostLanes(int wanted) =>
        Agents == 1 ? MaxInstances : Math.Min(MaxInstances ?? int.MaxValue, Math.Max(1, wanted / Agents));

    public BlackBoxState Reset(Chance chance)
    {
        ulong seed = ((ulong)chance.Below(int.MaxValue) << 31) | (uint)chance.Below(int.MaxValue);
        BlackBoxInstance instance = pool.Take();
        var observation = new float[ObservationSize];
        instance.Box.Reset(seed, observation);
        var outcome = new BlackBoxStep { Scene = Scene(instance.Box)?.First };
        return new BlackBoxState(instance, instance.Episodes, 0, outcome, observation, Legal(instance.Box));
    }

    public BlackBoxState Step(BlackBoxState state, BlackBoxAction action, Chance chance)
    {
        BlackBoxInstance instance = state.Instance;
        if (instance.Episodes != state.Episode)
            throw new InvalidOperationException("The instance of this episode plays another one now.");
        var observation = new float[observationSize];
        BlackBoxStep outcome = instance.Box.Step(action.Branches, action.Values, observation);
        bool isOver = outcome.Terminated || outcome.Truncated || state.Step + 1 >= horizon;
        var next = new BlackBoxState(
            instance, state.Episode, state.Step + 1, outcome, observation, isOver ? null : Legal(instance.Box));
        if (isOver) pool.Return(instance, state.Episode);
        return next;
    }

    public bool IsTerminal(BlackBoxState state) => state.Outcome.Terminated || state.Outcome.Truncated;

    public void Observe(BlackBoxState state, Span<float> observation) => state.Observation.CopyTo(observation);

    /// <summary>Gives up an episode: its instance is free for another.</summary>
    public void Leave(BlackBoxState state) => pool.Return(state.Instance, state.Episode);

    /// <summary>Whether the state's episode still has its instance.</summary>
    public static bool HasInstance(BlackBoxState state) =>
        !state.Instance.IsIdle && state.Instance.Episodes == state.Episode;

    /// <summary>Disposes of all instances, and makes those that follow on threads of their own.</summary>
    public void BindToThreads()
    {
        pool.Dispose();
        pool.IsThreadBound = true;
    }

    /// <summary>Disposes of instances until there are so many, and makes no more.</summary>
    public void Restrict(int most) => pool.Restrict(most);

    public void Dispose() => pool.Dispose();

    /// <summary>Agents that have not asked for an action in the state's episode.</summary>
    public static IReadOnlyList<int> Silent(BlackBoxState state) => Scene(state.Box)?.Silent ?? [];

    private static SceneBox? Scene(IBlackBox box) =>
        (box is ThreadBoundBox bound ? bound.Look(inner => inner) : box) as SceneBox;

    private bool[]? Legal(IBlackBox box)
    {
        if (mask is null) return null;
        var legal = new bool[Actions.MaskLength];
        legal.AsSpan().Fill(true);
        if (box is ThreadBoundBox bound) bound.Mask(mask, legal);
        else mask(box, legal);
        return legal;
    }

    private ActionSpace Look()
    {
        if (layout is not null) return layout;
        BlackBoxInstance instance = pool.Take();
        (layout, observationSize) = instance.Box is ThreadBoundBox bound ? bound.Look(Shape) : Shape(instance.Box);
        pool.Return(instance, instance.Episodes);
        return layout;
    }

    private static (ActionSpace, int) Shape(IBlackBox box) => box is IShapedBox shaped
        ? (shaped.Actions, shaped.ObservationSize)
        : throw new InvalidOperationException("The black box does not say what it takes and shows.");
}
