using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Testing.Generation;

namespace GamingAudit.Testing.Exact;

/// <summary>
/// Every state that a target reaches within its horizon, breadth first, and every transition, with the shortest way
/// there and the chance that it takes.
/// </summary>
internal sealed class ReachableGraph<TState, TAction> where TState : notnull
{
    private readonly GuardedTarget<TState, TAction> target;
    private readonly ValueIndex<TState> index = new();
    private readonly List<int> depths = [];
    private readonly List<bool> terminal = [];
    private readonly List<Edge> edges = [];
    private readonly List<GraphRow<TAction>> rows = [];
    private readonly List<(double[]? ResetChance, int Edge)> cameBy = [];

    private ReachableGraph(GuardedTarget<TState, TAction> target) => this.target = target;

    public int States => index.Count;

    public IReadOnlyList<Edge> Edges => edges;

    public IReadOnlyList<GraphRow<TAction>> Rows => rows;

    public TState State(int number) => index.Values[number];

    /// <summary>Steps of the shortest way to a state.</summary>
    public int Depth(int state) => depths[state];

    public bool IsTerminal(int state) => terminal[state];

    /// <summary>
    /// The terminal states that steps lead to; a start that is one has nothing to do with what is paid.
    /// </summary>
    public IEnumerable<int> Ends => edges.Select(edge => edge.To).Distinct().Where(IsTerminal);

    public Transition<TState, TAction> Transition(Edge edge) =>
        new(State(edge.From), rows[edge.Row].Action, State(edge.To));

    /// <summary>The edges of a row.</summary>
    public IEnumerable<Edge> Of(GraphRow<TAction> row)
    {
        for (int edge = row.FirstEdge; edge < row.EndEdge; edge++) yield return edges[edge];
    }

    /// <summary>The graph; null where it cannot be enumerated within the caps.</summary>
    public static ReachableGraph<TState, TAction>? Build(
        GuardedTarget<TState, TAction> target, int stateCap, long stepCap)
    {
        GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        if (!dynamics.StatesAreValues || dynamics.Actions.Count is not <= ActionList<TAction>.Cap) return null;
        var graph = new ReachableGraph<TState, TAction>(target);
        try
        {
            return graph.Enumerate(new ActionList<TAction>(dynamics.Actions), stateCap, stepCap) ? graph : null;
        }
        catch (NotEnumerableException)
        {
            return null;
        }
    }

    /// <summary>The shortest way to a state, and then along edges that follow one another.</summary>
    public Trajectory<TState, TAction> Walk(
        int state, IEnumerable<Edge> then, TrajectoryPlayer<TState, TAction> player)
    {
        var way = new List<Edge>();
        int at = state;
        for (; cameBy[at].ResetChance is null; at = edges[cameBy[at].Edge].From) way.Add(edges[cameBy[at].Edge]);
        way.Reverse();
        way.AddRange(then);
        var steps = way
            .Select(edge => new TrajectoryStep<TState, TAction>(Transition(edge), edge.Chance))
            .ToList();
        return new Trajectory<TState, TAction>(
            State(at), cameBy[at].ResetChance, steps, 0, [.. steps.Select(s => player.Text(s.Transition.Action))]);
    }

    private bool Enumerate(ActionList<TAction> actions, int stateCap, long stepCap)
    {
        GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        var chance = new EnumeratingChance();
        var recording = new RecordingChance(chance);
        bool[] legal = new bool[dynamics.Actions.MaskLength];
        do
        {
            recording.Clear();
            TState start = dynamics.Reset(recording);
            Number(start, 0, [.. recording.Draws], -1);
        }
        while (chance.Advance());
        for (int state = 0; state < States && depths[state] < dynamics.Horizon; state++)
        {
            if (terminal[state]) continue;
            if (dynamics.HasMask) dynamics.Mask(State(state), legal);
            for (int action = 0; action < actions.Items.Length; action++)
            {
                if (dynamics.HasMask && !actions.IsLegal(action, legal)) continue;
                AddRow(state, actions.Items[action], chance, recording);
                if (States > stateCap || edges.Count > stepCap) return false;
            }
        }
        return true;
    }

    private void AddRow(int state, TAction action, EnumeratingChance chance, RecordingChance recording)
    {
        int first = edges.Count;
        TState before = State(state);
        do
        {
            recording.Clear();
            TState after = target.Dynamics.Step(before, action, recording);
            int next = Number(after, depths[state] + 1, null, edges.Count);
            var step = new Transition<TState, TAction>(before, action, after);
            edges.Add(new Edge(
                rows.Count, state, next, chance.Probability, target.Proxy(step), target.True(step),
                [.. recording.Draws]));
        }
        while (chance.Advance());
        rows.Add(new GraphRow<TAction>(state, action, first, edges.Count));
    }

    private int Number(TState state, int depth, double[]? resetChance, int edge)
    {
        if (!index.Add(state, out int number)) return number;
        depths.Add(depth);
        terminal.Add(target.Dynamics.IsTerminal(state));
        cameBy.Add((resetChance, edge));
        return number;
    }
}
